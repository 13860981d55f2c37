import { ApiError } from '../wire/api-error.ts'
import type { ErrorDefinition } from '../wire/api-error.ts'
import { rows } from '../wire/parameters.ts'
import { notSupportedByEmulator } from '../wire/request-errors.ts'

/** `Filter.N.Key` and `Filter.N.Value` of DescribeImages and DescribeSnapshots. */
export const filterRows = rows(['Key', 'Value'], 10)

type FilterRow = Readonly<Record<'Key' | 'Value', string | null>>

interface Refusals {
  key: ErrorDefinition
  value: ErrorDefinition
}

/** `yyyy-MM-ddTHH:mmZ`, as the references have it, or with seconds. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?Z$/

/**
 * Whether a resource is as old as the filters ask for, to the second and the ends included (filters.creation-time).
 * @throws ApiError when a filter has another key, or a value that is no instant
 */
export const creationFilterOf = (filters: readonly FilterRow[], refusals: Refusals) => {
  let from = -Infinity
  let until = Infinity
  for (const { Key: key, Value: value } of filters) {
    if (key === 'NetworkType') throw notSupportedByEmulator('Filter.N.Key=NetworkType')
    if (key !== 'CreationStartTime' && key !== 'CreationEndTime') throw new ApiError(refusals.key)
    const at = INSTANT.test(value ?? '') ? Date.parse(value ?? '') : Number.NaN
    if (Number.isNaN(at)) throw new ApiError(refusals.value)
    if (key === 'CreationStartTime') from = Math.max(from, at)
    else until = Math.min(until, at)
  }
  return ({ createdAt }: { createdAt: Date }) => {
    const second = Math.floor(createdAt.getTime() / 1000) * 1000
    return second >= from && second <= until
  }
}
