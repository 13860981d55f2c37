import type { ReactNode } from 'react'

interface ImageDetailTableProps {
  label: string
  columns: readonly string[]
  /** With a cell for each column. */
  rows: readonly { key: string; cells: readonly ReactNode[] }[]
}

/** A short table that becomes cards on a phone. */
export const ImageDetailTable = ({ label, columns, rows }: ImageDetailTableProps) => (
  <table className="image-detail-table" aria-label={label}>
    <thead>
      <tr>
        {columns.map((title) => (
          <th key={title} scope="col">
            {title}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ key, cells }) => (
        <tr key={key}>
          {columns.map((title, index) => (
            <td key={title} data-label={title}>
              {cells[index]}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
