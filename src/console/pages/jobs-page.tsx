import { Button, Empty, Flex, Skeleton, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { EndOfList } from '../components/end-of-list.tsx'
import { ErrorNotice } from '../components/error-notice.tsx'
import { useJobFilter } from '../components/jobs/job-filter.ts'
import { JobFilters } from '../components/jobs/job-filters.tsx'
import { JobTable } from '../components/jobs/job-table.tsx'
import { PageHeading } from '../components/page-heading.tsx'
import { useFreshJobs } from '../graphql/fresh-jobs.ts'
import { useJobList } from '../graphql/job-list.ts'
import { useRegionalAddress } from '../preferences/region.ts'

const NO_JOBS = [] as const

/** All copy jobs, newest first. */
export const JobsPage = () => {
  const { t } = useTranslation(['jobs', 'common'])
  const filtering = useJobFilter()
  const { jobs, totalCount, error, loading, refetch, more } = useJobList(filtering.filter)
  useFreshJobs(jobs ?? NO_JOBS)
  const again = () => void refetch()
  return (
    <>
      <PageHeading
        title={t('common:jobs')}
        extra={
          totalCount !== null && (
            <Typography.Text type="secondary">{t('count', { count: totalCount })}</Typography.Text>
          )
        }
      />
      <JobFilters by={filtering} />
      <Flex vertical gap={16}>
        <ErrorNotice error={error} onRetry={again} isPartial={Boolean(jobs)} />
        {!jobs && loading && <Skeleton active paragraph={{ rows: 10 }} title={false} />}
        {jobs?.length === 0 && !loading && (
          <NoJobs isFiltered={filtering.isFiltered} onClear={filtering.clear} />
        )}
        {jobs && jobs.length > 0 && <JobTable jobs={jobs} isStale={loading} />}
        <ErrorNotice error={more.error} isPartial />
        {jobs && (
          <EndOfList
            hasMore={more.hasMore}
            isLoading={more.isLoading}
            isPaused={Boolean(more.error)}
            onMore={more.load}
            label={t('list.more')}
          />
        )}
      </Flex>
    </>
  )
}

const NoJobs = ({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) => {
  const { t } = useTranslation('jobs')
  const addressOf = useRegionalAddress()
  if (isFiltered) {
    return (
      <Empty description={t('list.noneFits')}>
        <Button onClick={onClear}>{t('filter.clear')}</Button>
      </Empty>
    )
  }
  return (
    <Empty
      description={
        <Flex vertical>
          <Typography.Text strong>{t('list.empty')}</Typography.Text>
          <Typography.Text type="secondary">{t('list.emptyHint')}</Typography.Text>
        </Flex>
      }
    >
      <Link to={addressOf('/images')}>{t('list.chooseImage')}</Link>
    </Empty>
  )
}
