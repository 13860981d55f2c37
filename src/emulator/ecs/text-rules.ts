import { ApiError } from '../wire/api-error.ts'
import { clientTokenMalformed } from './errors.ts'

// Limits of the references. The Chinese pages allow a name to start with, and to hold, Chinese characters.
const NAME = /^\p{L}[\p{L}\p{Nd}.:_-]{1,127}$/u

/** Of images, families and snapshots. */
export const isImageName = (name: string) => NAME.test(name) && !/^(aliyun|acs:)/.test(name)

export const isDescription = (description: string) =>
  description.length >= 2 && description.length <= 256 && !/^https?:\/\//i.test(description)

/** @throws ApiError */
export const checkClientToken = (clientToken: string) => {
  if (!/^[\x20-\x7e]{1,64}$/.test(clientToken)) throw new ApiError(clientTokenMalformed)
}
