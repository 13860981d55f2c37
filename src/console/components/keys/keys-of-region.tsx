import { useQuery } from '@apollo/client/react'
import { Button, Empty, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { RegionKeysDocument } from '../../generated/operations.ts'
import { useMore } from '../../graphql/use-more.ts'
import { ErrorNotice } from '../error-notice.tsx'
import { useClearFilters, useKeyFilter } from './keys-filters.tsx'
import { KeysTable } from './keys-table.tsx'
import { Panel } from '../panel.tsx'
import { useIsSeen } from '../use-is-seen.ts'

/** Of one region. KMS is not asked before it comes into view. */
export const KeysOfRegion = ({ regionId, name }: { regionId: string; name: string }) => {
  const { t } = useTranslation('keys')
  const { ref, isSeen } = useIsSeen<HTMLDivElement>()
  const filter = useKeyFilter()
  const query = useQuery(RegionKeysDocument, { variables: { regionId, filter }, skip: !isSeen })
  const { data, loading, error, refetch } = query
  const more = useMore(query, data?.keys?.pageInfo)
  const keys = data?.keys?.edges.map((edge) => edge.node) ?? []
  const isFirstRead = !data?.keys && (loading || !isSeen)
  const count = more.hasMore ? t('countSoFar', { count: keys.length }) : t('count', { count: keys.length })
  return (
    <div ref={ref}>
      <Panel title={name} extra={data?.keys && <span className="keys-hint">{count}</span>}>
        <div className="keys-notices">
          <ErrorNotice error={error} isPartial={keys.length > 0} onRetry={() => void refetch()} />
        </div>
        {isFirstRead && <Skeleton active paragraph={{ rows: 6 }} title={false} />}
        {data?.keys && keys.length === 0 && <NoKeys isFiltered={filter !== null} />}
        {keys.length > 0 && <KeysTable keys={keys} label={name} />}
        <ErrorNotice error={more.error} isPartial />
        {more.hasMore && (
          <Button block loading={more.isLoading} onClick={more.load}>
            {t('loadMore')}
          </Button>
        )}
      </Panel>
    </div>
  )
}

const NoKeys = ({ isFiltered }: { isFiltered: boolean }) => {
  const { t } = useTranslation('keys')
  const clear = useClearFilters()
  if (isFiltered)
    return (
      <p className="keys-hint">
        {t('noneFits')}{' '}
        <Button type="link" size="small" onClick={clear}>
          {t('clearFilters')}
        </Button>
      </p>
    )
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noKeys')}>
      <p className="keys-hint">{t('noKeysHint')}</p>
    </Empty>
  )
}
