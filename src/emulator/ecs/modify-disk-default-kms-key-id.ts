import { regionalOperation } from '../operation.ts'
import { ApiError } from '../wire/api-error.ts'
import { requiredText } from '../wire/parameters.ts'
import {
  defaultEncryptionChange,
  kmsErrors,
  modifiedKeyErrors,
  notEnabled,
  regionErrors,
} from './default-encryption.ts'
import { diskKeyProblemOf } from './disk-key.ts'
import { defaultEncryptionRegionNotFound } from './errors.ts'

export const modifyDiskDefaultKmsKeyId = regionalOperation(
  {
    name: 'ModifyDiskDefaultKMSKeyId',
    parameters: { RegionId: requiredText(), KMSKeyId: requiredText('ID of a key of the region') },
    regionNotFound: defaultEncryptionRegionNotFound,
    errors: [
      notEnabled,
      modifiedKeyErrors.unauthorized,
      modifiedKeyErrors['not-found'],
      modifiedKeyErrors['not-enabled'],
      ...regionErrors,
      ...kmsErrors,
    ],
  },
  ({ cloud, parameters, region }) => {
    if (!region.encryptionByDefault) throw new ApiError(notEnabled)
    const problem = diskKeyProblemOf(cloud, region, region.keys.get(parameters.KMSKeyId))
    if (problem !== null) throw new ApiError(modifiedKeyErrors[problem])
    cloud.commit(defaultEncryptionChange(region, true, parameters.KMSKeyId))
    return {}
  },
)
