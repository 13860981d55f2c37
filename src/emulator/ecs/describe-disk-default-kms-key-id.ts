import { regionalOperation } from '../operation.ts'
import { requiredText } from '../wire/parameters.ts'
import { defaultEncryptionRegionNotFound } from './errors.ts'

/** UNCONFIRMED what it answers where default encryption was never switched on; here an empty KMSKeyId. */
export const describeDiskDefaultKmsKeyId = regionalOperation(
  {
    name: 'DescribeDiskDefaultKMSKeyId',
    parameters: { RegionId: requiredText() },
    regionNotFound: defaultEncryptionRegionNotFound,
  },
  ({ region }) => ({ KMSKeyId: region.defaultKeyId ?? '' }),
)
