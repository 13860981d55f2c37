import { regionalOperation } from '../operation.ts'
import { requiredText } from '../wire/parameters.ts'
import { aliasNotFound, keyNotFound, regionNotFound } from './errors.ts'
import { metadataOf, noInstance } from './key-metadata.ts'
import { referredKeyOf } from './key-reference.ts'

export const describeKey = regionalOperation(
  {
    name: 'DescribeKey',
    quota: 'reads',
    parameters: { KeyId: requiredText('ID, ARN or alias/…') },
    regionNotFound,
    errors: [keyNotFound, aliasNotFound],
    absentFields: {
      ...noInstance,
      'KeyMetadata.DeletionProtectionDescription': 'no key is protected from deletion',
    },
  },
  ({ cloud: { account, now }, parameters, region }) => ({
    KeyMetadata: {
      ...metadataOf(account, referredKeyOf(account, region, parameters.KeyId, now), now),
      DeletionProtection: 'Disabled',
    },
  }),
)
