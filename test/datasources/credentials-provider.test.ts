import { expect, test } from '@jest/globals'
import { createCredential, type CredentialsProvider } from '../../src/datasources/credentials-provider.ts'

const chain = { kind: 'default-chain' } as const

const parts = (accessKeyId: string) => ({
  accessKeyId,
  accessKeySecret: 's',
  securityToken: 't',
  providerName: 'fake',
})

const providerOf = (getCredentials: CredentialsProvider['getCredentials']): CredentialsProvider => ({
  getProviderName: () => 'fake',
  getCredentials,
})

test('gives a static access key as it is', async () => {
  const credential = await createCredential({ kind: 'static', accessKeyId: 'id', accessKeySecret: 'secret' })

  expect(await credential.getCredential()).toMatchObject({ accessKeyId: 'id', accessKeySecret: 'secret' })
})

test('asks the chain once at start, and once for questions asked at the same time', async () => {
  let asked = 0
  const credential = await createCredential(chain, () => providerOf(async () => parts(`id-${++asked}`)))
  expect(asked).toBe(1)

  const answers = await Promise.all(Array.from({ length: 50 }, () => credential.getCredential()))

  expect(asked).toBe(2)
  expect(new Set(answers.map((answer) => answer.accessKeyId))).toEqual(new Set(['id-2']))
  expect((await credential.getCredential()).accessKeyId).toBe('id-3')
})

test('can be asked again after a renewal failed, and tells nothing of what the provider said', async () => {
  const outcomes = [parts('id-1'), new Error('POST https://sts.test/?AccessKeyId=LTAIsecret'), parts('id-2')]
  const credential = await createCredential(chain, () =>
    providerOf(async () => {
      const outcome = outcomes.shift()
      if (!outcome || outcome instanceof Error) throw outcome
      return outcome
    }),
  )

  await expect(credential.getCredential()).rejects.toThrow(/^The credentials could not be renewed\.$/)
  expect((await credential.getCredential()).accessKeyId).toBe('id-2')
})

const failing = async () => {
  throw new Error('unable to get credentials: secret-of-a-file')
}

const messageOf = async (environment: Record<string, string>) => {
  const error: unknown = await createCredential({ ...chain, environment }, () => providerOf(failing)).catch(
    (thrown: unknown) => thrown,
  )
  return error instanceof Error ? `${error.name}: ${error.message}` : ''
}

test('says what to provide when there is nothing, and nothing of what was tried', async () => {
  const message = await messageOf({})

  expect(message).toMatch(
    /^CredentialsUnavailableError: No Alibaba Cloud credentials were found\.\nProvide one of these:/,
  )
  for (const name of [
    'ALIBABA_CLOUD_ACCESS_KEY_ID',
    'ALIBABA_CLOUD_ACCESS_KEY_SECRET',
    'ALIBABA_CLOUD_ROLE_ARN',
    'ALIBABA_CLOUD_OIDC_PROVIDER_ARN',
    'ALIBABA_CLOUD_OIDC_TOKEN_FILE',
    '~/.aliyun/config.json',
    'ALIBABA_CLOUD_ECS_METADATA',
    'ALIBABA_CLOUD_CREDENTIALS_URI',
  ]) {
    expect(message).toContain(name)
  }
  expect(message).not.toContain('secret-of-a-file')
})

test('names the variable of a pair that is missing, without the value of the other', async () => {
  const message = await messageOf({
    ALIBABA_CLOUD_ACCESS_KEY_ID: 'LTAIvalue',
    ALIBABA_CLOUD_ROLE_ARN: 'acs:ram::1:role/x',
  })

  expect(message).toContain('ALIBABA_CLOUD_ACCESS_KEY_ID set, but ALIBABA_CLOUD_ACCESS_KEY_SECRET missing.')
  expect(message).toContain(
    'ALIBABA_CLOUD_ROLE_ARN set, but ALIBABA_CLOUD_OIDC_PROVIDER_ARN and ALIBABA_CLOUD_OIDC_TOKEN_FILE missing.',
  )
  expect(message).not.toContain('LTAIvalue')
  expect(message).not.toContain('acs:ram::1:role/x')
})

test('refuses an empty access key', async () => {
  await expect(createCredential({ kind: 'static', accessKeyId: '', accessKeySecret: '' })).rejects.toThrow(
    'The access key given is empty.',
  )
})
