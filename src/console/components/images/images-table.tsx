import { CaretDownOutlined, CaretUpOutlined, SwapOutlined } from '@ant-design/icons'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImageSummaryFragment } from '../../generated/operations.ts'
import type { ImageSort } from './images-choice.ts'
import { COLUMNS, type ImageColumn, SORT_OF } from './images-columns.ts'
import { CHUNK_SIZE, ImagesTableChunk } from './images-table-chunk.tsx'
import './images-table.css'

interface ImagesTableProps {
  images: readonly ImageSummaryFragment[]
  /** Of the whole list, -1 when nobody knows. */
  rowCount: number
  showsRegion: boolean
  sort: ImageSort | null
  onSort: (sort: ImageSort | null) => void
  label: string
}

export const ImagesTable = ({ images, rowCount, showsRegion, sort, onSort, label }: ImagesTableProps) => {
  const chunks = useMemo(
    () =>
      Array.from({ length: Math.ceil(images.length / CHUNK_SIZE) }, (_, index) =>
        images.slice(index * CHUNK_SIZE, (index + 1) * CHUNK_SIZE),
      ),
    [images],
  )
  return (
    <table className="images-table" aria-label={label} aria-rowcount={rowCount < 0 ? -1 : rowCount + 1}>
      <thead>
        <tr aria-rowindex={1}>
          {COLUMNS.map((column) => (
            <ColumnHeading key={column} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      {chunks.map((chunk, index) => (
        <ImagesTableChunk
          // oxlint-disable-next-line react/no-array-index-key -- another sorting fills the same chunks
          key={index}
          images={chunk}
          start={index * CHUNK_SIZE}
          showsRegion={showsRegion}
        />
      ))}
    </table>
  )
}

type ColumnHeadingProps = { column: ImageColumn } & Pick<ImagesTableProps, 'sort' | 'onSort'>

const ColumnHeading = ({ column, sort, onSort }: ColumnHeadingProps) => {
  const { t } = useTranslation('images')
  const title = t(`columns.${column}`)
  const sorts = SORT_OF[column]
  const className = `images-${column}`
  if (!sorts) {
    return (
      <th scope="col" className={className}>
        {title}
      </th>
    )
  }
  const present = sort && sorts.includes(sort) ? sort : null
  const next = present === null ? sorts[0] : present === sorts[0] ? sorts[1] : null
  const isDescending = present?.startsWith('-')
  const action = next === null ? 'sortOff' : next.startsWith('-') ? 'sortDescending' : 'sortAscending'
  return (
    <th
      scope="col"
      className={className}
      aria-sort={present === null ? 'none' : isDescending ? 'descending' : 'ascending'}
    >
      <button
        type="button"
        className="images-sort-button"
        title={t(action, { column: title })}
        onClick={() => onSort(next)}
      >
        {title}
        {present === null ? (
          <SwapOutlined rotate={90} aria-hidden className="images-sort-idle" />
        ) : isDescending ? (
          <CaretDownOutlined aria-hidden />
        ) : (
          <CaretUpOutlined aria-hidden />
        )}
      </button>
    </th>
  )
}
