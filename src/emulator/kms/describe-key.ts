import { regionalOperation } from '../operation.ts'
import { requiredText } from '../wire/parameters.ts'
import { aliasNotFound, keyNotFound, regionNotFound } from './errors.ts'
import { metadataOf } from './key-metadata.ts'
import { referredKeyOf } from './key-reference.ts'

export const describeKey = regionalOperation(
  {
    name: 'DescribeKey',
    quota: 'reads',
    parameters: { KeyId: requiredText('ID, ARN or alias/…') },
    regionNotFound,
    errors: [keyNotFound, aliasNotFound],
  },
  ({ cloud, parameters, region }) => ({
    KeyMetadata: metadataOf(
      cloud.account,
      referredKeyOf(cloud.account, region, parameters.KeyId, cloud.now),
      cloud.now,
    ),
  }),
)
