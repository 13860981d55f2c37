import { Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyNameFragment } from '../../generated/operations.ts'
import { ErrorNotice } from '../error-notice.tsx'
import { useKeysColumns } from './keys-columns.tsx'
import { needsDetails, type SortColumn, useKeysOrder, useSortedKeys } from './keys-order.ts'
import { useKeyDetails } from './use-key-details.ts'

const PAGE_SIZE = 20

const NOT_READ = new Map()

/** A region's keys. Details are read of the page in view alone, unless sorting takes them all. */
export const KeysTable = ({ keys, label }: { keys: readonly KeyNameFragment[]; label: string }) => {
  const { t } = useTranslation('keys')
  const order = useKeysOrder()
  const [page, setPage] = useState(1)
  const takesAll = needsDetails(order)
  const byName = useSortedKeys(keys, NOT_READ, takesAll ? { ...order, column: null } : order)
  const inView = byName.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
  const asked = takesAll ? keys : inView
  const details = useKeyDetails(asked.map((key) => key.id))
  const sorted = useSortedKeys(byName, details.byId, order)
  const columns = useKeysColumns(details, order)
  return (
    <>
      <div className="keys-notices">
        <ErrorNotice error={details.error} isPartial onRetry={details.retry} />
        {takesAll && details.isReading && (
          <output className="keys-hint">
            {t('loadingDetails', { done: details.byId.size, total: keys.length })}
          </output>
        )}
      </div>
      <Table
        aria-label={label}
        rowKey="id"
        size="middle"
        columns={columns}
        dataSource={sorted}
        pagination={{
          current: page,
          pageSize: PAGE_SIZE,
          hideOnSinglePage: true,
          showSizeChanger: false,
          onChange: setPage,
        }}
        onChange={(_pagination, _filters, sorter, { action }) => {
          if (action !== 'sort' || Array.isArray(sorter)) return
          const column = sorter.order ? (sorter.columnKey as SortColumn) : null
          order.choose(column, sorter.order === 'descend')
        }}
      />
    </>
  )
}
