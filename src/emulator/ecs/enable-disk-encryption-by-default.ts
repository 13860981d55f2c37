import { regionalOperation } from '../operation.ts'
import { serviceKeyIdOf } from '../state/key-state.ts'
import { ApiError } from '../wire/api-error.ts'
import { requiredText } from '../wire/parameters.ts'
import { alreadyEnabled, checkDefaultKey, defaultEncryptionChange, keyErrors } from './default-encryption.ts'
import { defaultEncryptionRegionNotFound, keyNotSymmetric } from './errors.ts'
import { missingServiceKeyOf, serviceKeyChangesOf } from './service-key.ts'

/** With the key of before, or with the service key, made on this first use (default-encryption.first-key). */
export const enableDiskEncryptionByDefault = regionalOperation(
  {
    name: 'EnableDiskEncryptionByDefault',
    parameters: { RegionId: requiredText() },
    regionNotFound: defaultEncryptionRegionNotFound,
    // The key of before was symmetric when it was chosen, and still is.
    errors: [alreadyEnabled, ...keyErrors.filter(({ code }) => code !== keyNotSymmetric.code)],
  },
  ({ cloud, region }) => {
    if (region.encryptionByDefault) throw new ApiError(alreadyEnabled)
    if (region.defaultKeyId !== null) {
      checkDefaultKey(cloud, region, region.defaultKeyId)
      cloud.commit(defaultEncryptionChange(region, true, region.defaultKeyId))
      return {}
    }
    const made = missingServiceKeyOf(cloud, region)
    cloud.commit(
      ...(made === null ? [] : serviceKeyChangesOf(made)),
      defaultEncryptionChange(region, true, made?.keyId ?? serviceKeyIdOf(region)),
    )
    return {}
  },
)
