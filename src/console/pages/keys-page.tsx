import { useQuery } from '@apollo/client/react'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../components/error-notice.tsx'
import { KeysFilters } from '../components/keys/keys-filters.tsx'
import { KeysOfRegion } from '../components/keys/keys-of-region.tsx'
import { PageHeading } from '../components/page-heading.tsx'
import { RegionsDocument } from '../generated/operations.ts'
import { useRegion } from '../preferences/region.ts'

export const KeysPage = () => {
  const { t } = useTranslation()
  const { regionId } = useRegion()
  const { data, loading, error, refetch } = useQuery(RegionsDocument)
  const served = data?.regions ?? []
  const shown = regionId
    ? [served.find((region) => region.regionId === regionId) ?? { regionId, name: regionId }]
    : served
  return (
    <>
      <PageHeading title={t('keys')} />
      <KeysFilters />
      <div className="keys-sections">
        <ErrorNotice error={error} onRetry={() => void refetch()} />
        {shown.length === 0 && loading && <Skeleton active />}
        {shown.map((region) => (
          <KeysOfRegion key={region.regionId} {...region} />
        ))}
      </div>
    </>
  )
}
