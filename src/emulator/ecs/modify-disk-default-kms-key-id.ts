import { regionalOperation } from '../operation.ts'
import { ApiError } from '../wire/api-error.ts'
import { requiredText } from '../wire/parameters.ts'
import { checkDefaultKey, defaultEncryptionChange, keyErrors, notEnabled } from './default-encryption.ts'
import { defaultEncryptionRegionNotFound } from './errors.ts'

export const modifyDiskDefaultKmsKeyId = regionalOperation(
  {
    name: 'ModifyDiskDefaultKMSKeyId',
    parameters: { RegionId: requiredText(), KMSKeyId: requiredText('ID of a key of the region') },
    regionNotFound: defaultEncryptionRegionNotFound,
    errors: [notEnabled, ...keyErrors],
  },
  ({ cloud, parameters, region }) => {
    if (!region.encryptionByDefault) throw new ApiError(notEnabled)
    checkDefaultKey(cloud, region, parameters.KMSKeyId)
    cloud.commit(defaultEncryptionChange(region, true, parameters.KMSKeyId))
    return {}
  },
)
