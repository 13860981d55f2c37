import { keyArnOf, keyStateOf, keysOf } from '../state/key-state.ts'
import { regionalOperation } from '../operation.ts'
import { parsedJson } from '../parsed-json.ts'
import type { Key } from '../state/entities.ts'
import type { Region } from '../state/account.ts'
import { integer, text } from '../wire/parameters.ts'
import { invalidParameter } from '../wire/request-errors.ts'
import { regionNotFound } from './errors.ts'

/** IDs and ARNs only: the rest of a key takes a DescribeKey each. */
export const listKeys = regionalOperation(
  {
    name: 'ListKeys',
    quota: 'reads',
    parameters: {
      PageNumber: integer(1, 999_999_999),
      PageSize: integer(1, 100),
      Filters: text('JSON array of at most 10 {Key, Values}, each with at most 10 values'),
    },
    regionNotFound,
  },
  ({ cloud, parameters, region }) => {
    const pageNumber = parameters.PageNumber ?? 1
    const pageSize = parameters.PageSize ?? 10
    const filters = filtersOf(parameters.Filters)
    const keys = keysOf(region, cloud.now).filter((key) =>
      filters.every(({ Key: name, Values: values }) =>
        filterable[name]!(key, region, cloud.now).some((value) => values.includes(value)),
      ),
    )
    const first = (pageNumber - 1) * pageSize
    return {
      Keys: {
        Key: keys
          .slice(first, first + pageSize)
          .map((key) => ({ KeyArn: keyArnOf(cloud.account.accountId, key), KeyId: key.keyId })),
      },
      PageNumber: pageNumber,
      PageSize: pageSize,
      TotalCount: keys.length,
    }
  },
)

type ValuesOfKey = (key: Key, region: Region, now: Date) => readonly string[]

/** What a filter compares. No key of the emulator is in a KMS instance, so none has a DKMSInstanceId. */
const filterable: Readonly<Record<string, ValuesOfKey>> = {
  KeyState: (key, _region, now) => [keyStateOf(key, now)],
  KeySpec: (key) => [key.keySpec],
  KeyUsage: (key) => [key.keyUsage],
  ProtectionLevel: (key) => [key.protectionLevel],
  CreatorType: (key) => [key.creatorType],
  DKMSInstanceId: () => [],
  keyId: (key) => [key.keyId],
  AliasName: (key, region) =>
    [...region.aliases].filter(([, keyId]) => keyId === key.keyId).map(([alias]) => alias),
  Creator: (key) => [key.creator],
  TagKey: (key) => key.tags.map((tag) => tag.key),
  TagValue: (key) => key.tags.map((tag) => tag.value),
}

interface Filter {
  Key: string
  Values: string[]
}

/** All filters must fit; of a filter's values, one. */
const filtersOf = (json: string | null): Filter[] => {
  if (json === null) return []
  const filters = parsedJson(json)
  if (!Array.isArray(filters) || filters.length > 10 || !filters.every(isFilter))
    throw invalidParameter('Filters')
  return filters
}

const isFilter = (filter: unknown): filter is Filter => {
  const { Key: name, Values: values, ...rest } = Object(filter) as Partial<Filter>
  return (
    typeof name === 'string' &&
    Object.hasOwn(filterable, name) &&
    Array.isArray(values) &&
    values.length <= 10 &&
    values.every((value) => typeof value === 'string') &&
    Object.keys(rest).length === 0
  )
}
