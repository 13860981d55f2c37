import type { CloudErrorFields } from '../datasources/cloud-error.ts'

const isCloudError = (error: unknown): error is CloudErrorFields & Error =>
  error instanceof Error && error.name === 'CloudError'

/** A definite no, as for a missing permission or a feature that a region lacks: asking again gives the same. */
export const isRefusal = (error: unknown) =>
  isCloudError(error) &&
  !error.throttled &&
  error.httpStatus !== null &&
  error.httpStatus >= 400 &&
  error.httpStatus < 500

/** A feature that the region or the account lacks; a missing permission is no answer. */
export const isUnsupported = (error: unknown) =>
  isRefusal(error) &&
  isCloudError(error) &&
  !/^(Forb|NoPermission|InvalidAccessKey|Signature)/.test(error.code)

export const isKmsNotEnabled = (error: unknown) =>
  isCloudError(error) && error.code === 'Forbidden.KmsServiceNotEnabled'

/** The value, or null when it fails in a way that is an answer in itself. Any other failure is thrown on. */
export const valueOrNullIf = async <Value>(isAnswer: (error: unknown) => boolean, value: Promise<Value>) => {
  try {
    return await value
  } catch (error) {
    if (isAnswer(error)) return null
    throw error
  }
}
