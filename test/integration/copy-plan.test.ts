import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { type EmulatedGateway, startEmulatedGateway } from '../support/emulated-gateway.ts'
import {
  type CopyImageEncryptedInput,
  CopyPlanDocument,
  ImagesWithEncryptionDocument,
  KeyListDocument,
  type KeyFilter,
} from '../support/generated/operations.ts'

const plainImageId = 'm-bp1plainweb0000000001'
const encryptedImageId = 'm-bp1encrypteddb0000001'
const plain = { sourceRegionId: 'cn-hangzhou', imageId: plainImageId }
const encrypted = { sourceRegionId: 'cn-hangzhou', imageId: encryptedImageId }
const key = 'alias/disk-encryption'

let gateway: EmulatedGateway
beforeAll(async () => {
  gateway = await startEmulatedGateway({ CACHE_TTL_MS: '0' })
})
afterAll(() => gateway.close())
beforeEach(() => void gateway.callsSince())
afterEach(() => {
  gateway.emulator.clearFaults()
  gateway.emulator.setRoleGranted(true)
})

const planOf = async (input: CopyImageEncryptedInput, language = 'en') => {
  const { data, errors } = await gateway.ask(CopyPlanDocument, { input }, { 'accept-language': language })
  expect(errors).toBeUndefined()
  if (!data.copyPlan) throw new Error('There is no plan.')
  return data.copyPlan
}
const blockersOf = async (input: CopyImageEncryptedInput) =>
  (await planOf(input)).blockers.map(({ code }) => code)

const imageNamed = async (regionId: string, name: string, filter = {}) => {
  const variables = { regionIds: [regionId], filter: { name, ...filter }, first: 100 }
  const { data } = await gateway.ask(ImagesWithEncryptionDocument, variables)
  return { sourceRegionId: regionId, imageId: data.images.nodes[0]?.imageId ?? '' }
}
const keyThat = async (
  filter: KeyFilter,
  isWanted: (key: { unusable: readonly string[] }) => boolean = () => true,
) => {
  const { data } = await gateway.ask(KeyListDocument, { regionId: 'cn-hangzhou', filter, first: 100 })
  return data.keys?.nodes.find((node) => isWanted({ unusable: node.unusableReasons ?? [] }))?.keyId ?? ''
}

describe('copyPlan', () => {
  it.each([
    ['STAYS_UNENCRYPTED', plain, 'UNENCRYPTED', null],
    ['BECOMES_ENCRYPTED', { ...plain, keyId: key }, 'ENCRYPTED', 'key-hzz66diskencryption0001'],
    ['KEEPS_KEY', encrypted, 'ENCRYPTED', 'key-hzz66diskencryption0001'],
    ['CHANGES_KEY', { ...encrypted, keyId: 'alias/byok' }, 'ENCRYPTED', expect.stringMatching(/^key-/)],
    [
      'CHANGES_KEY',
      { ...encrypted, destinationRegionId: 'cn-shanghai', keyId: key },
      'ENCRYPTED',
      'key-shh66diskencryption0001',
    ],
  ])('predicts %s', async (transition, input, state, keyId) => {
    expect(await planOf(input)).toMatchObject({
      resultingEncryption: { transition, state, key: keyId === null ? null : { keyId } },
      blockers: [],
      warnings: [],
    })
  })

  it('takes the service key for encryption without a key, also where it is yet to be made', async () => {
    expect((await planOf({ ...plain, encrypted: true })).resultingEncryption?.key).not.toBeNull()
    const other = await planOf({ ...plain, encrypted: true, destinationRegionId: 'us-west-1' })
    expect(other).toMatchObject({
      blockers: [],
      resultingEncryption: { transition: 'BECOMES_ENCRYPTED', key: null },
    })
  })

  it('warns that an account encrypts by default, and predicts the key it uses', async () => {
    const plan = await planOf({ ...plain, destinationRegionId: 'eu-central-1' })
    expect(plan).toMatchObject({
      resultingEncryption: { transition: 'BECOMES_ENCRYPTED', key: { keyId: expect.any(String) } },
      blockers: [],
      warnings: [{ code: 'ENCRYPTION_FORCED_BY_ACCOUNT' }],
    })
  })

  it('knows of the image whether it can be copied', async () => {
    expect(await blockersOf({ ...plain, imageId: 'm-bp1nothing' })).toEqual(['IMAGE_NOT_FOUND'])
    expect(await blockersOf(await imageNamed('cn-hangzhou', '', { owner: 'SYSTEM' }))).toEqual([
      'IMAGE_NOT_CUSTOM',
    ])
    expect(await blockersOf(await imageNamed('cn-hangzhou', '', { owner: 'MARKETPLACE' }))).toContain(
      'IMAGE_NOT_CUSTOM',
    )
    expect(await blockersOf(await imageNamed('cn-hangzhou', '', { statuses: ['CREATE_FAILED'] }))).toContain(
      'IMAGE_NOT_AVAILABLE',
    )
    const shared = await imageNamed('cn-hangzhou', 'partner-base', { owner: 'SHARED' })
    expect(await blockersOf({ ...shared, destinationRegionId: 'cn-shanghai' })).toEqual([
      'IMAGE_SHARED_CROSS_REGION',
    ])
    expect(await blockersOf(shared)).toEqual([])
  })

  it('says of an image above 500 GiB what to do about it', async () => {
    const { data } = await gateway.ask(ImagesWithEncryptionDocument, {
      regionIds: ['cn-shanghai'],
      first: 100,
    })
    const large = data.images.nodes.find((image) => image.sizeGiB > 500)
    const plan = await planOf({ sourceRegionId: 'cn-shanghai', imageId: large?.imageId ?? '' })
    expect(plan.blockers).toMatchObject([
      { code: 'IMAGE_TOO_LARGE', upstreamCode: 'SizeExceed.Image', remedy: expect.stringMatching(/ticket/) },
    ])
  })

  it('knows of the key whether it can encrypt', async () => {
    expect(await blockersOf({ ...plain, keyId: 'alias/nothing' })).toEqual(['KEY_NOT_FOUND'])
    for (const states of [['DISABLED'], ['PENDING_DELETION'], ['PENDING_IMPORT']] as const) {
      expect(await blockersOf({ ...plain, keyId: await keyThat({ states: [...states] }) })).toEqual([
        'KEY_NOT_USABLE',
      ])
    }
    const asymmetric = await keyThat({ states: ['ENABLED'] }, ({ unusable }) =>
      unusable.includes('NOT_SYMMETRIC'),
    )
    expect(await blockersOf({ ...plain, keyId: asymmetric })).toEqual(['KEY_NOT_USABLE'])
    expect(
      await blockersOf({ ...plain, destinationRegionId: 'us-west-1', keyId: 'key-hzz66diskencryption0001' }),
    ).toEqual(['KEY_IN_OTHER_REGION'])
    expect(await blockersOf({ ...plain, keyId: key, encrypted: false })).toEqual(['KEY_WITHOUT_ENCRYPTION'])
    expect((await planOf({ ...plain, keyId: 'alias/byok-expiring' })).warnings).toMatchObject([
      { code: 'KEY_NEAR_DELETION' },
    ])
  })

  it('knows that nothing becomes unencrypted, and that keys are regional', async () => {
    expect(await blockersOf({ ...encrypted, encrypted: false })).toEqual(['DECRYPTION_IMPOSSIBLE'])
    expect(await blockersOf({ ...encrypted, destinationRegionId: 'cn-shanghai' })).toEqual([
      'KEY_REQUIRED_IN_DESTINATION',
    ])
    expect(await blockersOf({ ...plain, destinationRegionId: 'eu-central-1', encrypted: false })).toEqual([
      'ENCRYPTION_FORCED_BY_ACCOUNT',
    ])
  })

  it("asks for the role only when a customer's key is used", async () => {
    gateway.emulator.setRoleGranted(false)
    expect(await blockersOf({ ...plain, keyId: key })).toEqual(['ROLE_NOT_AUTHORIZED'])
    expect(await blockersOf({ ...plain, encrypted: true })).toEqual([])
    expect(await blockersOf(plain)).toEqual([])
  })

  it('needs RAM for a key of the customer only', async () => {
    gateway.emulator.addFault({
      service: 'ram',
      kind: 'http-error',
      httpStatus: 503,
      code: 'ServiceUnavailable',
    })
    expect(await blockersOf({ ...plain, encrypted: true })).toEqual([])
    expect(await blockersOf({ ...encrypted, destinationRegionId: 'cn-shanghai' })).toEqual([
      'KEY_REQUIRED_IN_DESTINATION',
    ])
    const { errors } = await gateway.ask(CopyPlanDocument, { input: { ...plain, keyId: key } })
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', service: 'ram' })
  })

  it('does not take a question that is denied for one that is answered with no', async () => {
    const operation = 'DescribeDiskEncryptionByDefaultStatus'
    gateway.emulator.addFault({
      service: 'ecs',
      operation,
      kind: 'http-error',
      httpStatus: 403,
      code: 'Forbidden.RAM',
    })
    const { errors } = await gateway.ask(CopyPlanDocument, { input: plain })
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'UPSTREAM_DENIED', operation })
    gateway.emulator.clearFaults()
    const unsupported = { httpStatus: 403, code: 'InvalidParameter.RegionIdNotExists' }
    gateway.emulator.addFault({ service: 'ecs', operation, kind: 'http-error', ...unsupported })
    expect(await blockersOf(plain)).toEqual([])
  })

  it('tells KMS that is not activated from KMS that fails', async () => {
    const fault = { service: 'kms', kind: 'http-error', httpStatus: 403, message: 'no' } as const
    gateway.emulator.addFault({ ...fault, code: 'Forbidden.KmsServiceNotEnabled' })
    expect(await blockersOf({ ...plain, keyId: key })).toEqual(['KMS_NOT_ENABLED'])
    gateway.emulator.clearFaults()
    gateway.emulator.addFault({ ...fault, code: 'Forbidden.NoPermission' })
    const { errors } = await gateway.ask(CopyPlanDocument, { input: { ...plain, keyId: key } })
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'UPSTREAM_DENIED',
      upstreamCode: 'Forbidden.NoPermission',
    })
  })

  it('knows the regions, names, descriptions and tags that CopyImage takes', async () => {
    expect(await blockersOf({ ...plain, sourceRegionId: 'mars' })).toContain('REGION_NOT_FOUND')
    expect(await blockersOf({ ...plain, destinationRegionId: 'mars' })).toEqual(['REGION_NOT_FOUND'])
    expect(await blockersOf({ ...plain, name: 'encrypted-db' })).toEqual(['NAME_TAKEN'])
    expect(await blockersOf({ ...plain, name: 'x'.repeat(129) })).toEqual(['NAME_INVALID'])
    expect(await blockersOf({ ...plain, description: 'http://x' })).toEqual(['DESCRIPTION_INVALID'])
    expect(await blockersOf({ ...plain, tags: [{ key: 'acs:x', value: '' }] })).toEqual(['TAG_INVALID'])
    expect(await blockersOf({ ...plain, idempotencyKey: 'ключ' })).toEqual(['IDEMPOTENCY_KEY_INVALID'])
  })

  it('finds everything at once, in the language of the caller', async () => {
    const input = {
      ...encrypted,
      encrypted: false,
      keyId: 'alias/nothing',
      name: '1',
      tags: [{ key: '', value: '' }],
    }
    const codes = [
      'KEY_WITHOUT_ENCRYPTION',
      'DECRYPTION_IMPOSSIBLE',
      'KEY_NOT_FOUND',
      'NAME_INVALID',
      'TAG_INVALID',
    ]
    for (const [language, script] of [
      ['zh-CN', /[一-鿿]/],
      ['en', /[a-z]{3}/],
    ] as const) {
      const { blockers } = await planOf(input, language)
      expect(blockers.map(({ code }) => code)).toEqual(codes)
      for (const { message, remedy } of blockers) {
        expect(message).toMatch(script)
        expect(remedy).toMatch(script)
      }
    }
  })

  it('knows the region of a key by its ARN', async () => {
    const keyId = 'acs:kms:cn-shanghai:1234567890123456:key/key-shh66diskencryption0001'
    expect(await blockersOf({ ...plain, keyId })).toEqual(['KEY_IN_OTHER_REGION'])
  })

  it('changes nothing and asks only what it needs', async () => {
    await planOf({ ...plain, keyId: key })
    expect(gateway.callsSince()).toEqual({
      DescribeImages: 2,
      DescribeSnapshots: 1,
      DescribeDiskEncryptionByDefaultStatus: 1,
      DescribeKey: 2,
      GetRole: 1,
    })
  })
})
