import { CliError, type Fault } from './cli-error.ts'
import type { Answer } from './gateway-client.ts'

/** The most that the gateway takes. */
const PAGE_SIZE = 100

interface Page<Row> {
  nodes: readonly Row[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

export interface Listing<Row> {
  rows: Row[]
  hasMore: boolean
  /** Of parts that are missing. */
  faults: Fault[]
}

/**
 * Pages through a list up to a limit. What fails later than on the first page leaves what came before it.
 * @throws CliError when not even the first page came
 */
export const listed = async <Row>(
  limit: number,
  pageOf: (first: number, after: string | null) => Promise<Answer<Page<Row> | null | undefined>>,
): Promise<Listing<Row>> => {
  const listing: Listing<Row> = { rows: [], hasMore: true, faults: [] }
  let after: string | null = null
  while (listing.hasMore && listing.rows.length < limit) {
    const first = Math.min(PAGE_SIZE, limit - listing.rows.length)
    const answer: Answer<Page<Row> | null | undefined> | null = await pageOf(first, after).catch(
      (error: unknown) => {
        if (!(error instanceof CliError) || after === null) throw error
        listing.faults.push(...error.faults)
        return null
      },
    )
    if (!answer) break
    listing.faults.push(...answer.faults)
    listing.rows.push(...(answer.data?.nodes ?? []))
    listing.hasMore = answer.data?.pageInfo.hasNextPage ?? false
    after = answer.data?.pageInfo.endCursor ?? null
    if (after === null) break
  }
  return listing
}
