import { useQuery } from '@apollo/client/react'
import { Flex, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { CopyForm } from '../components/copy/copy-form.tsx'
import { CopySourceSummary } from '../components/copy/copy-source-summary.tsx'
import { ErrorNotice } from '../components/error-notice.tsx'
import { PageHeading } from '../components/page-heading.tsx'
import { NothingThere } from '../components/nothing-there.tsx'
import { CopySourceDocument, RegionsDocument } from '../generated/operations.ts'
import { useRegionalAddress } from '../preferences/region.ts'

export const CopyPage = () => {
  const { t } = useTranslation('copy')
  const { regionId = '', imageId = '' } = useParams()
  const { data, loading, error, refetch } = useQuery(CopySourceDocument, { variables: { regionId, imageId } })
  const { data: regionData } = useQuery(RegionsDocument)
  const source = data?.image
  const regions = regionData?.regions ?? [{ regionId, name: regionId }]
  const regionNameOf = (id: string) => regions.find((region) => region.regionId === id)?.name ?? id
  if (!source && !loading && !error) return <SourceMissing regionId={regionId} imageId={imageId} />
  return (
    <>
      <PageHeading title={source ? t('titleOf', { name: source.name }) : t('title')} />
      <Flex vertical gap={16}>
        <ErrorNotice error={error} onRetry={() => void refetch()} isPartial={Boolean(source)} />
        {source ? (
          <>
            <CopySourceSummary
              source={source}
              regionName={`${regionNameOf(source.regionId)} · ${source.regionId}`}
            />
            <CopyForm key={source.id} source={source} regions={regions} regionNameOf={regionNameOf} />
          </>
        ) : (
          loading && <Skeleton active paragraph={{ rows: 12 }} />
        )}
      </Flex>
    </>
  )
}

const SourceMissing = ({ regionId, imageId }: { regionId: string; imageId: string }) => {
  const { t } = useTranslation('copy')
  const addressOf = useRegionalAddress()
  return (
    <NothingThere title={t('source.missing')} text={t('source.missingText', { regionId, imageId })}>
      <Link to={addressOf('/images')}>{t('toImages')}</Link>
    </NothingThere>
  )
}
