import { useQuery } from '@apollo/client/react'
import { Empty, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { countsIn, totalOf } from '../components/overview/encryption-counts.ts'
import { ErrorNotice } from '../components/error-notice.tsx'
import { OverviewAttention } from '../components/overview/overview-attention.tsx'
import { OverviewByKey } from '../components/overview/overview-by-key.tsx'
import { OverviewByRegion } from '../components/overview/overview-by-region.tsx'
import { OverviewDefaults } from '../components/overview/overview-defaults.tsx'
import { OverviewFigure } from '../components/overview/overview-figure.tsx'
import { PageHeading } from '../components/page-heading.tsx'
import { Panel } from '../components/panel.tsx'
import { useCoverage } from '../components/overview/use-coverage.ts'
import { useKeysAtRisk } from '../components/keys/use-keys-at-risk.ts'
import { JobsAtAGlanceDocument } from '../generated/operations.ts'
import { useRegion, useRegionalAddress } from '../preferences/region.ts'
import '../components/overview/overview.css'

/** Jobs are of the gateway's own database: to ask costs no call of the cloud. */
const JOBS_EVERY_MS = 15_000

export const OverviewPage = () => {
  const { t } = useTranslation('overview')
  const { t: common } = useTranslation()
  const { regionId } = useRegion()
  const jobs = useQuery(JobsAtAGlanceDocument, { variables: { regionId }, pollInterval: JOBS_EVERY_MS })
  const coverage = useCoverage()
  const keysAtRisk = useKeysAtRisk(coverage.covered)
  const counts = countsIn(coverage.covered)
  const isFirstRead = coverage.covered.length === 0 && coverage.isReading
  const place = regionId ? (coverage.regions[0]?.name ?? regionId) : common('allRegions')
  return (
    <>
      <PageHeading title={common('overview')} extra={place} />
      <OverviewNotices coverage={coverage} jobsError={jobs.error} retryJobs={() => void jobs.refetch()} />
      <div className="overview">
        <div className="overview-stack">
          <Panel title={t('howMuch')}>
            {isFirstRead ? (
              <Skeleton active paragraph={{ rows: 3 }} />
            ) : totalOf(counts) > 0 ? (
              <OverviewFigure counts={counts} place={place} />
            ) : (
              coverage.covered.length > 0 && <NoImages />
            )}
          </Panel>
          {coverage.regions.length > 0 && <OverviewDefaults regions={coverage.regions} />}
        </div>
        <Panel title={t('attention.title')}>
          {isFirstRead ? (
            <Skeleton active paragraph={{ rows: 3 }} title={false} />
          ) : (
            <OverviewAttention
              counts={counts}
              keysAtRisk={keysAtRisk}
              jobs={jobs.data}
              isReading={coverage.isReading || coverage.failedNames.length > 0 || keysAtRisk.isReading}
            />
          )}
        </Panel>
        {totalOf(counts) > 0 && !regionId && <OverviewByRegion regions={coverage.covered} />}
        {totalOf(counts) > 0 && <OverviewByKey regions={coverage.covered} />}
      </div>
    </>
  )
}

interface OverviewNoticesProps {
  coverage: ReturnType<typeof useCoverage>
  jobsError: unknown
  retryJobs: () => void
}

const OverviewNotices = ({ coverage, jobsError, retryJobs }: OverviewNoticesProps) => {
  const { t } = useTranslation('overview')
  const { asked, done, covered, error, failedNames, isReading, retry } = coverage
  return (
    <div className="overview-notices">
      <output className="overview-progress">
        {isReading && asked > 1 && t('reading', { done, total: asked })}
        {failedNames.length > 0 && t('notRead', { regions: failedNames.join(', ') })}
      </output>
      <ErrorNotice error={error} isPartial={covered.length > 0} onRetry={retry} />
      {!error && <ErrorNotice error={jobsError} isPartial onRetry={retryJobs} />}
    </div>
  )
}

const NoImages = () => {
  const { t } = useTranslation('overview')
  const addressOf = useRegionalAddress()
  return (
    <Empty description={t('noImages')}>
      <p>{t('noImagesHint')}</p>
      <Link to={addressOf('/images')}>{t('toPublicImages')}</Link>
    </Empty>
  )
}
