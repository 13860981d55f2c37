import { regionalOperation } from '../operation.ts'
import { serviceKeyIdOf } from '../state/key-state.ts'
import { ApiError } from '../wire/api-error.ts'
import { requiredText } from '../wire/parameters.ts'
import {
  alreadyEnabled,
  defaultEncryptionChange,
  enabledKeyErrors,
  kmsErrors,
  regionErrors,
} from './default-encryption.ts'
import { diskKeyProblemOf } from './disk-key.ts'
import { defaultEncryptionRegionNotFound } from './errors.ts'
import { missingServiceKeyOf, serviceKeyChangesOf } from './service-key.ts'

/** With the key of before, or with the service key, made on this first use (default-encryption.first-key). */
export const enableDiskEncryptionByDefault = regionalOperation(
  {
    name: 'EnableDiskEncryptionByDefault',
    parameters: { RegionId: requiredText() },
    regionNotFound: defaultEncryptionRegionNotFound,
    errors: [
      alreadyEnabled,
      enabledKeyErrors.unauthorized,
      enabledKeyErrors['not-found'],
      enabledKeyErrors['not-enabled'],
      ...regionErrors,
      ...kmsErrors,
    ],
  },
  ({ cloud, region }) => {
    if (region.encryptionByDefault) throw new ApiError(alreadyEnabled)
    if (region.defaultKeyId !== null) {
      const problem = diskKeyProblemOf(cloud, region, region.keys.get(region.defaultKeyId))
      if (problem !== null) throw new ApiError(enabledKeyErrors[problem])
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
