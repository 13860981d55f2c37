import { ApiError } from '../wire/api-error.ts'
import { clientTokenMalformed, descriptionMalformed, imageNameMalformed } from './errors.ts'

// Limits of the CopyImage reference. Its Chinese page allows a name to start with, and to hold, Chinese characters.
const NAME = /^\p{L}[\p{L}\p{Nd}.:_-]{1,127}$/u

/** @throws ApiError */
export const checkImageName = (name: string) => {
  if (!NAME.test(name) || /^(aliyun|acs:)/.test(name)) throw new ApiError(imageNameMalformed)
}

/** @throws ApiError */
export const checkDescription = (description: string) => {
  if (description.length < 2 || description.length > 256 || /^https?:\/\//i.test(description))
    throw new ApiError(descriptionMalformed)
}

/** @throws ApiError */
export const checkClientToken = (clientToken: string) => {
  if (!/^[\x20-\x7e]{1,64}$/.test(clientToken)) throw new ApiError(clientTokenMalformed)
}
