import { regionalOperation } from '../operation.ts'
import { requiredText } from '../wire/parameters.ts'
import { defaultEncryptionRegionNotFound } from './errors.ts'

export const describeDiskEncryptionByDefaultStatus = regionalOperation(
  {
    name: 'DescribeDiskEncryptionByDefaultStatus',
    parameters: { RegionId: requiredText() },
    regionNotFound: defaultEncryptionRegionNotFound,
  },
  ({ region }) => ({ Encrypted: region.encryptionByDefault }),
)
