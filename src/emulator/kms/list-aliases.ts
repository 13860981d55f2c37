import { regionalOperation } from '../operation.ts'
import { integer } from '../wire/parameters.ts'
import { aliasPageOf } from './alias-page.ts'
import { regionNotFound } from './errors.ts'

export const listAliases = regionalOperation(
  {
    name: 'ListAliases',
    quota: 'reads',
    parameters: { PageNumber: integer(1, 999_999_999), PageSize: integer(0, 100) },
    regionNotFound,
  },
  ({ cloud, parameters, region }) => aliasPageOf(cloud, region, parameters, null),
)
