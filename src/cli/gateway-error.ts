import type { Fault } from './cli-error.ts'
import type { Outcome } from './exit-code.ts'

/** An entry of `errors`, as this program needs it. */
export interface GraphqlError {
  message: string
  extensions?: Readonly<Record<string, unknown>>
}

export const TOKEN_REMEDY =
  'Give a token that is valid and may do this, with IMAGE_GATEWAY_TOKEN or --token-file.'

const outcomes: Readonly<Record<string, Outcome>> = {
  BAD_USER_INPUT: 'USAGE',
  UNAUTHENTICATED: 'NOT_ALLOWED',
  FORBIDDEN: 'NOT_ALLOWED',
}

/** What to do, by the codes that the README explains. */
const remedies: Readonly<Record<string, string>> = {
  UNAUTHENTICATED: TOKEN_REMEDY,
  FORBIDDEN: TOKEN_REMEDY,
  UPSTREAM_THROTTLED: 'Wait a moment, then try again.',
  UPSTREAM_UNAVAILABLE: 'Try again later; the status page of the cloud may tell more.',
  UPSTREAM_DENIED: 'Give the gateway the rights that the README lists under "Against Alibaba Cloud".',
  STORE_UNAVAILABLE: 'Try again: a copy with the same --idempotency-key is never made twice.',
  INTERNAL_SERVER_ERROR: "Look for the request ID in the gateway's log.",
  GRAPHQL_VALIDATION_FAILED: 'This gateway is of another version than this program: use one that fits.',
  TOO_MANY_SUBSCRIPTIONS: 'Try again later, or end other watchers.',
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined)

export const faultOf = ({ message, extensions = {} }: GraphqlError, requestId?: string): Fault => {
  const code = textOf(extensions['code']) ?? 'GRAPHQL_ERROR'
  const regionId = textOf(extensions['regionId'])
  return {
    outcome: outcomes[code] ?? 'REFUSED',
    code,
    message: regionId === undefined ? message : `${regionId}: ${message}`,
    remedy: textOf(extensions['remedy']) ?? remedies[code],
    requestId: textOf(extensions['requestId']) ?? requestId,
    upstreamCode: textOf(extensions['upstreamCode']),
    cloudRequestId: textOf(extensions['cloudRequestId']),
  }
}

/** The innermost reason of a failed connection, such as ECONNREFUSED. */
const reasonOf = (error: unknown): string => {
  let reason = error
  while (reason instanceof Error && reason.cause instanceof Error) reason = reason.cause
  if (!(reason instanceof Error)) return String(reason)
  return (reason as NodeJS.ErrnoException).code ?? reason.message
}

/** Without what may be a secret in the query. */
const placeOf = (url: string) => url.split('?')[0]

export const unreachable = (url: string, error: unknown): Fault => ({
  outcome: 'UNREACHABLE',
  code: 'GATEWAY_UNREACHABLE',
  message: `No gateway answers at ${placeOf(url)} (${reasonOf(error)}).`,
  remedy: 'Start one with `npm start`, or name another with --url or IMAGE_GATEWAY_URL.',
})

/** An answer that is not one of the gateway, such as a proxy's. */
export const strangeAnswer = (url: string, status: number, requestId?: string): Fault => {
  if (status === 401 || status === 403) {
    const message = `The gateway at ${placeOf(url)} does not let this caller in (HTTP ${status}).`
    return { outcome: 'NOT_ALLOWED', code: 'NOT_ALLOWED', message, remedy: TOKEN_REMEDY, requestId }
  }
  const isDown = status >= 500
  return {
    outcome: isDown ? 'UNREACHABLE' : 'REFUSED',
    code: isDown ? 'GATEWAY_UNREACHABLE' : 'NOT_A_GATEWAY',
    message: `What answers at ${placeOf(url)} is not a gateway (HTTP ${status}).`,
    remedy: isDown
      ? 'Try again later: a proxy may stand before a gateway that is down.'
      : 'Check the address with --url or IMAGE_GATEWAY_URL: it mostly ends with /graphql.',
    requestId,
  }
}
