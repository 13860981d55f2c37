import type { z } from 'zod'
import { CloudError } from './cloud-error.ts'
import { CredentialsUnavailableError } from './credentials-error.ts'
import { type CallIdentity, transportError } from './transport-error.ts'

/**
 * What the two SDKs put into their errors (observed). ECS: classes with `statusCode`, `retryAfter` and `data`, the
 * parsed body. KMS: a plain Error with `data` only, and the status at the head of its message. Both messages may hold
 * the whole signed URL, so nothing but `data` and that status is ever taken from them.
 */
interface SdkErrorShape {
  name?: unknown
  code?: unknown
  message?: unknown
  statusCode?: unknown
  retryAfter?: unknown
  data?: unknown
}

interface CloudAnswer {
  code: string | null
  httpStatus: number | null
  requestId: string | null
  message: string | null
}

const MAX_MESSAGE_LENGTH = 500
const MAX_CODE_LENGTH = 120

/** Codes whose cause passes (ECS and KMS error lists), beside throttling and 5xx. */
const passing =
  /^(ServiceUnavailable|InternalError|InternalFailure|InvalidOperation\.Conflict$|IdempotentProcessing|SignatureNonceUsed|IllegalTimestamp|InvalidTimeStamp)/
/** Of those, the ones after which the request may have been carried out. */
const UNDECIDED = /^(ServiceUnavailable|InternalError|InternalFailure|IdempotentProcessing)/
/** Their texts quote the string to sign, and with it the key ID and the token. */
const QUOTES_SIGNATURE = /Signature|SecurityToken|AccessKey/

/** No connection, or none that TLS trusts: the request was not sent. */
const nothingSent =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CERT_|UNABLE_|DEPTH_|SELF_|ERR_TLS_)/

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

const statusOf = ({ statusCode, message }: SdkErrorShape, bodyStatus: unknown): number | null => {
  const inMessage = /^(?:\S+: )?code: (\d{3}),/.exec(textOf(message) ?? '')?.[1]
  const status = Number(statusCode ?? bodyStatus ?? inMessage)
  return Number.isInteger(status) && status >= 100 && status < 600 ? status : null
}

const answerIn = (error: SdkErrorShape): CloudAnswer | null => {
  if (error.data === null || typeof error.data !== 'object') return null
  const body = error.data as Record<string, unknown>
  return {
    code: textOf(body['Code'] ?? body['code'])?.slice(0, MAX_CODE_LENGTH) ?? null,
    httpStatus: statusOf(error, body['HttpStatus']),
    requestId: textOf(body['RequestId'] ?? body['requestId'])?.slice(0, MAX_CODE_LENGTH) ?? null,
    message: textOf(body['Message'] ?? body['message']),
  }
}

/** One line, without links, key IDs and signatures, of limited length. */
const cleaned = (text: string): string =>
  text
    .slice(0, 4 * MAX_MESSAGE_LENGTH)
    .replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .replaceAll(/https?:\/\/\S+/gi, '(link)')
    .replaceAll(/\b(LTAI|STS\.)[\w.]{8,}/g, '(key ID)')
    .replaceAll(/\b(Signature|SecurityToken|AccessKeyId)=\S+/gi, '$1=(hidden)')
    .slice(0, MAX_MESSAGE_LENGTH)
    .toWellFormed()
    .trim()

const wordsOf = (answer: CloudAnswer, code: string): string => {
  if (QUOTES_SIGNATURE.test(code))
    return 'The cloud does not accept the credentials or the signature made with them.'
  return cleaned(answer.message ?? '') || 'The cloud gave no reason.'
}

const refusalOf = (
  call: CallIdentity,
  answer: CloudAnswer,
  code: string,
  retryAfter: unknown,
): CloudError => {
  const throttled = code.includes('Throttling')
  const failed = (answer.httpStatus ?? 0) >= 500
  return new CloudError({
    service: call.service,
    operation: call.operation,
    regionId: call.regionId,
    code,
    httpStatus: answer.httpStatus,
    requestId: answer.requestId,
    message: wordsOf(answer, code),
    throttled,
    retryable: throttled || failed || passing.test(code),
    outcomeUnknown: !throttled && (failed || UNDECIDED.test(code)),
    retryAfterMs: typeof retryAfter === 'number' && retryAfter >= 0 ? retryAfter : null,
  })
}

const localFaultOf = (call: CallIdentity, error: SdkErrorShape): CloudError => {
  const code = textOf(error.code)
  if (error.name === 'RequestTimeoutError') {
    return transportError(call, 'DEADLINE_EXCEEDED', 'no answer within the time allowed.')
  }
  if (error.name === 'URIError') {
    return transportError(call, 'BAD_REQUEST', 'a text holds half of a surrogate pair; nothing was sent.')
  }
  if (code === 'InvalidCredentials') {
    return transportError(
      call,
      'CREDENTIALS_UNAVAILABLE',
      'there are no credentials to sign the request with.',
    )
  }
  if (code && /^(E[A-Z]|ERR_|HPE_|CERT_|UNABLE_|DEPTH_|SELF_)/.test(code)) {
    const outcomeUnknown = !nothingSent.test(code)
    return transportError(call, 'CONNECTION_FAILED', `the connection failed (${cleaned(code)}).`, {
      outcomeUnknown,
    })
  }
  return transportError(call, 'MALFORMED_ANSWER', `the answer could not be read${kindOf(error)}.`)
}

/** Of an error that we do not know, its class is the one thing that holds no URL. */
const kindOf = ({ name }: SdkErrorShape): string =>
  typeof name === 'string' && /^[A-Za-z]{1,40}$/.test(name) ? ` (${name})` : ''

/**
 * The one CloudError for whatever an SDK throws: it has no class for an answer that is no JSON (SyntaxError) or `null`
 * (TypeError, or a plain Error), so nothing of ours may run among its calls that throws such errors too. Codes and what may be retried: the error lists of ECS and KMS; fields
 * of the errors: observed with ECS SDK 7.11 and KMS SDK 1.2.
 */
export const cloudErrorOf = (call: CallIdentity, thrown: unknown): CloudError => {
  if (thrown instanceof CloudError) return thrown
  if (thrown instanceof CredentialsUnavailableError) {
    return transportError(call, 'CREDENTIALS_UNAVAILABLE', 'the credentials cannot be had just now.')
  }
  const error = (thrown ?? {}) as SdkErrorShape
  const answer = answerIn(error)
  if (!answer) return localFaultOf(call, error)
  if (answer.code) return refusalOf(call, answer, answer.code, error.retryAfter)
  const { httpStatus, requestId } = answer
  const passes = httpStatus === null || httpStatus >= 500
  return transportError(call, 'MALFORMED_ANSWER', 'the cloud failed without giving a code.', {
    httpStatus,
    requestId,
    retryable: passes,
    outcomeUnknown: passes,
  })
}

const SHOWN_ISSUES = 5

/**
 * For an answer that is not of the form we know: says where, and nothing of what stood there. Asking again would give
 * the same answer.
 */
export const unknownFormError = (call: CallIdentity, { issues }: z.ZodError): CloudError => {
  const places = issues
    .slice(0, SHOWN_ISSUES)
    .map(({ path, code }) => `${path.map(String).join('.') || 'whole answer'} (${code})`)
  const others = issues.length > SHOWN_ISSUES ? `, and ${issues.length - SHOWN_ISSUES} more` : ''
  const where = cleaned(`${places.join(', ')}${others}`)
  return transportError(call, 'MALFORMED_ANSWER', `the answer has a form that is not known: ${where}.`, {
    retryable: false,
  })
}
