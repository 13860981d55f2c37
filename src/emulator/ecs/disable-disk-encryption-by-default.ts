import { regionalOperation } from '../operation.ts'
import { ApiError } from '../wire/api-error.ts'
import { requiredText } from '../wire/parameters.ts'
import { defaultEncryptionChange, notEnabled, regionErrors } from './default-encryption.ts'
import { defaultEncryptionRegionNotFound } from './errors.ts'

export const disableDiskEncryptionByDefault = regionalOperation(
  {
    name: 'DisableDiskEncryptionByDefault',
    parameters: { RegionId: requiredText() },
    regionNotFound: defaultEncryptionRegionNotFound,
    errors: [notEnabled, ...regionErrors],
  },
  ({ cloud, region }) => {
    if (!region.encryptionByDefault) throw new ApiError(notEnabled)
    cloud.commit(defaultEncryptionChange(region, false, region.defaultKeyId))
    return {}
  },
)
