import { parsedJson } from '../parsed-json.ts'
import { compareSnapshots } from '../state/account.ts'
import type { Snapshot } from '../state/entities.ts'
import { placeOf } from '../state/live-list.ts'
import { invalidParameter } from '../wire/request-errors.ts'

interface Paging {
  PageNumber: number | null
  PageSize: number | null
  MaxResults: number | null
  NextToken: string | null
}

/**
 * A page by number or by token.
 * @param found in the order of all lists of snapshots
 * @throws ApiError when the two are mixed (snapshots.one-paging), or the token is none
 */
export const snapshotPageOf = (found: readonly Snapshot[], paging: Paging) => {
  const isNumbered = paging.PageNumber !== null || paging.PageSize !== null
  const isByToken = paging.MaxResults !== null || paging.NextToken !== null
  if (isNumbered && isByToken)
    throw invalidParameter(
      paging.PageNumber === null ? 'PageSize' : 'PageNumber',
      'It excludes NextToken and MaxResults.',
    )
  return isByToken ? tokenPage(found, paging) : numberedPage(found, paging)
}

const numberedPage = (found: readonly Snapshot[], { PageNumber, PageSize }: Paging) => {
  const pageNumber = PageNumber ?? 1
  const pageSize = PageSize ?? 10
  const first = (pageNumber - 1) * pageSize
  return {
    items: found.slice(first, first + pageSize),
    answer: { PageNumber: pageNumber, PageSize: pageSize, TotalCount: found.length },
  }
}

type Place = Pick<Snapshot, 'snapshotId' | 'createdAt'>

/** A token holds the place of the last snapshot shown: whatever comes or goes meanwhile, the next page starts after it. */
const tokenPage = (found: readonly Snapshot[], { MaxResults, NextToken }: Paging) => {
  const last = NextToken === null ? null : placeOfToken(NextToken)
  const at = last === null ? 0 : placeOf(found, last, compareSnapshots)
  // Its own place, unless it is gone.
  const first = last !== null && found[at]?.snapshotId === last.snapshotId ? at + 1 : at
  const items = found.slice(first, first + (MaxResults ?? 10))
  const end = items.at(-1)
  return { items, answer: { NextToken: end && first + items.length < found.length ? tokenOf(end) : '' } }
}

const tokenOf = ({ createdAt, snapshotId }: Place) =>
  Buffer.from(JSON.stringify([createdAt.getTime(), snapshotId])).toString('base64url')

const placeOfToken = (token: string): Place => {
  const place = parsedJson(Buffer.from(token, 'base64url').toString('utf8'))
  if (!Array.isArray(place) || place.length !== 2) throw invalidParameter('NextToken')
  const [createdAtMs, snapshotId] = place as unknown[]
  if (!Number.isSafeInteger(createdAtMs) || typeof snapshotId !== 'string')
    throw invalidParameter('NextToken')
  return { createdAt: new Date(Number(createdAtMs)), snapshotId }
}
