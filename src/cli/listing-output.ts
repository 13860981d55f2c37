import type { Outcome } from './exit-code.ts'
import type { Output } from './output.ts'
import type { Listing } from './paging.ts'
import { tellFaults } from './session.ts'
import type { Column } from './table.ts'

/** Shows a list, what is missing of it, and whether there is more. */
export const showListing = <Row>(
  output: Output,
  name: 'images' | 'keys' | 'copyJobs',
  { rows, hasMore, faults }: Listing<Row>,
  columns: readonly Column<Row>[],
): Outcome => {
  if (output.json) output.document({ [name]: rows, hasMore })
  else if (rows.length > 0) output.table(columns, rows)
  else if (faults.length === 0) output.note('None found.')
  if (hasMore) output.note(`There are more than these ${rows.length}: --limit N shows more.`)
  if (faults.length === 0) return 'DONE'
  tellFaults(output, faults)
  return 'PARTIAL'
}
