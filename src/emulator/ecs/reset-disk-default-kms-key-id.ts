import { regionalOperation } from '../operation.ts'
import { serviceKeyIdOf } from '../state/key-state.ts'
import { ApiError } from '../wire/api-error.ts'
import { requiredText } from '../wire/parameters.ts'
import { defaultEncryptionChange, notEnabled, serviceKeyErrors } from './default-encryption.ts'
import { defaultEncryptionRegionNotFound } from './errors.ts'
import { missingServiceKeyOf, serviceKeyChangesOf } from './service-key.ts'

/** Back to the service key. */
export const resetDiskDefaultKmsKeyId = regionalOperation(
  {
    name: 'ResetDiskDefaultKMSKeyId',
    parameters: { RegionId: requiredText() },
    regionNotFound: defaultEncryptionRegionNotFound,
    errors: [notEnabled, ...serviceKeyErrors],
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
