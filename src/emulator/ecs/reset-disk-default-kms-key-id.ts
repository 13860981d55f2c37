import { regionalOperation } from '../operation.ts'
import { serviceKeyIdOf } from '../state/key-state.ts'
import { ApiError, onlyAsFault } from '../wire/api-error.ts'
import { requiredText } from '../wire/parameters.ts'
import { defaultEncryptionChange, kmsErrors, notEnabled, regionErrors } from './default-encryption.ts'
import { defaultEncryptionRegionNotFound, kmsUnauthorized } from './errors.ts'
import { missingServiceKeyOf, serviceKeyChangesOf } from './service-key.ts'

/** Back to the service key. */
export const resetDiskDefaultKmsKeyId = regionalOperation(
  {
    name: 'ResetDiskDefaultKMSKeyId',
    parameters: { RegionId: requiredText() },
    regionNotFound: defaultEncryptionRegionNotFound,
    errors: [
      notEnabled,
      ...regionErrors,
      ...kmsErrors,
      ...onlyAsFault('the service key is there, or made, and needs no authorisation', [
        [kmsUnauthorized.httpStatus, kmsUnauthorized.code, kmsUnauthorized.message],
        [403, 'InvalidOperation.KMSKeyIdNotFound', 'The specified KMSKeyId not found.'],
      ]),
    ],
  },
  ({ cloud, region }) => {
    if (!region.encryptionByDefault) throw new ApiError(notEnabled)
    const made = missingServiceKeyOf(cloud, region)
    cloud.commit(
      ...(made === null ? [] : serviceKeyChangesOf(made)),
      defaultEncryptionChange(region, true, made?.keyId ?? serviceKeyIdOf(region)),
    )
    return {}
  },
)
