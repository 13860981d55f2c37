import Credentials, { DefaultCredentialsProvider, StaticAKCredentialsProvider } from '@alicloud/credentials'
import { CredentialsUnavailableError } from './credentials-error.ts'
import { within } from './deadline.ts'

/** What both SDKs sign with. Ask it for all parts at once (`getCredential`): they change together. */
export type CloudCredential = InstanceType<typeof Credentials.default>

export type CredentialSource =
  | { kind: 'static'; accessKeyId: string; accessKeySecret: string }
  | {
      kind: 'default-chain'
      /** To name the variable of a pair that is missing. */
      environment?: Readonly<Record<string, string | undefined>>
    }

/** As `@alicloud/credentials` has them: static, chain, or any other. */
export type CredentialsProvider = Pick<DefaultCredentialsProvider, 'getCredentials' | 'getProviderName'>

const PATIENCE_MS = 20_000

const KEY_VARIABLES = ['ALIBABA_CLOUD_ACCESS_KEY_ID', 'ALIBABA_CLOUD_ACCESS_KEY_SECRET'] as const
const OIDC_VARIABLES = [
  'ALIBABA_CLOUD_ROLE_ARN',
  'ALIBABA_CLOUD_OIDC_PROVIDER_ARN',
  'ALIBABA_CLOUD_OIDC_TOKEN_FILE',
] as const

const halfSet = (names: readonly string[], environment: Readonly<Record<string, string | undefined>>) => {
  const missing = names.filter((name) => !environment[name])
  const present = names.filter((name) => environment[name])
  if (missing.length === 0 || present.length === 0) return []
  return [`${present.join(' and ')} set, but ${missing.join(' and ')} missing.`]
}

const explanationOf = (source: CredentialSource): string =>
  source.kind === 'static'
    ? 'The access key given is empty.'
    : [
        'No Alibaba Cloud credentials were found.',
        ...halfSet(KEY_VARIABLES, source.environment ?? {}),
        ...halfSet(OIDC_VARIABLES, source.environment ?? {}),
        'Provide one of these:',
        `- the variables ${KEY_VARIABLES.join(' and ')} (and ALIBABA_CLOUD_SECURITY_TOKEN for a temporary key);`,
        `- an OIDC role by ${OIDC_VARIABLES.join(', ')};`,
        '- a profile in ~/.aliyun/config.json or ~/.alibabacloud/credentials (ALIBABA_CLOUD_PROFILE names another one);',
        '- a RAM role attached to the ECS instance (ALIBABA_CLOUD_ECS_METADATA names it);',
        '- ALIBABA_CLOUD_CREDENTIALS_URI.',
      ].join('\n')

const providerOf = (source: CredentialSource): CredentialsProvider =>
  source.kind === 'static'
    ? StaticAKCredentialsProvider.builder()
        .withAccessKeyId(source.accessKeyId)
        .withAccessKeySecret(source.accessKeySecret)
        .build()
    : DefaultCredentialsProvider.builder().build()

/**
 * Questions asked at the same time share one answer. The chain remembers the provider it is just trying, so that
 * concurrent first questions fail (2.4.7), and the session providers ask STS once for each caller.
 */
const singleFlight = (provider: CredentialsProvider): CredentialsProvider => {
  let underWay: ReturnType<CredentialsProvider['getCredentials']> | null = null
  const ask = async () => {
    try {
      return await provider.getCredentials()
    } catch {
      // The provider's text may quote files, tokens and answers of STS.
      throw new CredentialsUnavailableError('The credentials could not be renewed.')
    } finally {
      underWay = null
    }
  }
  return { getProviderName: () => provider.getProviderName(), getCredentials: () => (underWay ??= ask()) }
}

/**
 * Credentials that were seen to exist. To be awaited once at start: the chain is not to be trusted with its first
 * question before that.
 * @throws CredentialsUnavailableError that says which variables, profile or role are missing
 */
export const createCredential = async (
  source: CredentialSource,
  createProvider: (source: CredentialSource) => CredentialsProvider = providerOf,
): Promise<CloudCredential> => {
  const unavailable = () => new CredentialsUnavailableError(explanationOf(source))
  try {
    const credential = new Credentials.default(null, singleFlight(createProvider(source)))
    const { accessKeyId, accessKeySecret } = await within(
      PATIENCE_MS,
      credential.getCredential(),
      unavailable,
    )
    if (accessKeyId && accessKeySecret) return credential
  } catch {
    throw unavailable()
  }
  throw unavailable()
}
