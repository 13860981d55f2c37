import { CliError, type Fault } from './cli-error.ts'
import { faultOf, type GraphqlError, strangeAnswer, unreachable } from './gateway-error.ts'
import type { TypedDocumentString } from './generated/operations.ts'
import type { Access } from './settings.ts'

/** Longer than the gateway ever takes: 25 s for the cloud. */
const TIMEOUT_MS = 60_000

export interface Answer<Data> {
  data: Data
  /** Of parts that are missing. */
  faults: readonly Fault[]
}

export interface GatewayClient {
  access: Access
  headers: Readonly<Record<string, string>>
  /** Makes what the gateway tells fit for where it is shown. */
  clean: <Value>(value: Value) => Value
  /** @throws CliError when there is no answer, or none but errors */
  send<Data, Variables>(
    document: TypedDocumentString<Data, Variables>,
    variables: Variables,
  ): Promise<Answer<Data>>
}

/** Without a library: those for GraphQL load the language's whole implementation, a third of a command's start. */
export const createGatewayClient = (access: Access, clean: GatewayClient['clean']): GatewayClient => {
  const { url, token, language } = access
  const headers = {
    accept: 'application/graphql-response+json, application/json',
    'accept-language': language,
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  }
  return {
    access,
    headers,
    clean,
    send: async <Data, Variables>(
      document: TypedDocumentString<Data, Variables>,
      variables: Variables,
    ): Promise<Answer<Data>> => {
      const response = await fetch(url, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ query: document.toString(), variables }),
        // Elsewhere the token must not go.
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      }).catch((error: unknown) => {
        throw new CliError(unreachable(url, error))
      })
      return answerOf<Data>(response, access, clean)
    },
  }
}

const answerOf = async <Data>(
  response: Response,
  { url }: Access,
  clean: GatewayClient['clean'],
): Promise<Answer<Data>> => {
  const requestId = response.headers.get('x-request-id') ?? undefined
  const body = clean(await response.json().catch(() => null)) as {
    data?: Data
    errors?: GraphqlError[]
  } | null
  const isGraphql = Array.isArray(body?.errors) || (typeof body?.data === 'object' && body.data !== null)
  if (!body || !isGraphql) throw new CliError(strangeAnswer(url, response.status, requestId))
  const { data, errors = [] } = body
  const faults = errors.map((error) => faultOf(error, requestId))
  const isThere = data && Object.values(data).some((value) => value !== null)
  const [first, ...more] = faults
  if (first && !isThere) throw new CliError(first, ...more)
  return { data: data as Data, faults }
}
