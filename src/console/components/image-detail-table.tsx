import type { ReactNode } from 'react'

interface ImageDetailTableProps<Row> {
  label: string
  rows: readonly Row[]
  keyOf: (row: Row) => string
  columns: readonly { title: string; cell: (row: Row) => ReactNode }[]
}

/** A short table that becomes cards on a phone. The roles keep it a table for screen readers then. */
export const ImageDetailTable = <Row,>({ label, rows, keyOf, columns }: ImageDetailTableProps<Row>) => (
  <table role="table" className="image-detail-table" aria-label={label}>
    <thead role="rowgroup">
      <tr role="row">
        {columns.map(({ title }) => (
          <th key={title} role="columnheader" scope="col">
            {title}
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      {rows.map((row) => (
        <tr key={keyOf(row)} role="row">
          {columns.map(({ title, cell }) => (
            <td key={title} role="cell" data-label={title}>
              {cell(row)}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
