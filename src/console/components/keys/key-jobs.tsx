import { useQuery } from '@apollo/client/react'
import { Button, Empty, Skeleton, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { KeyJobsDocument } from '../../generated/operations.ts'
import { useFreshJobs } from '../../graphql/fresh-jobs.ts'
import { useMore } from '../../graphql/use-more.ts'
import { useRegionalAddress } from '../../preferences/region.ts'
import { ErrorNotice } from '../error-notice.tsx'
import { Instant } from '../instant.tsx'
import { JobStatusTag } from '../job-status-tag.tsx'

const NO_JOBS = [] as const

/** Jobs whose copies are encrypted with the key, newest first. */
export const KeyJobs = ({ keyId }: { keyId: string }) => {
  const { t } = useTranslation('keys')
  const addressOf = useRegionalAddress()
  const query = useQuery(KeyJobsDocument, { variables: { keyId } })
  const { data, loading, error, refetch } = query
  const jobs = data?.copyJobs.edges.map((edge) => edge.node)
  const more = useMore(query, data?.copyJobs.pageInfo)
  useFreshJobs(jobs ?? NO_JOBS)
  return (
    <>
      <div className="keys-notices">
        <ErrorNotice error={error} isPartial={Boolean(jobs)} onRetry={() => void refetch()} />
      </div>
      {!jobs && loading && <Skeleton active paragraph={{ rows: 3 }} title={false} />}
      {jobs?.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noJobs')} />}
      {jobs && jobs.length > 0 && (
        <Table
          aria-label={t('jobs')}
          rowKey="id"
          size="middle"
          pagination={false}
          dataSource={jobs}
          columns={[
            {
              title: t('source'),
              render: (_, job) => (
                <Link to={addressOf(`/jobs/${encodeURIComponent(job.id)}`)}>{job.sourceImageId}</Link>
              ),
            },
            { title: t('status'), render: (_, job) => <JobStatusTag status={job.status} /> },
            { title: t('destination'), dataIndex: 'destinationRegionId', responsive: ['md'] },
            {
              title: t('createdAt'),
              responsive: ['md'],
              render: (_, job) => <Instant at={job.createdAt} />,
            },
          ]}
        />
      )}
      <ErrorNotice error={more.error} isPartial />
      {more.hasMore && (
        <Button block className="key-more" loading={more.isLoading} onClick={more.load}>
          {t('loadMore')}
        </Button>
      )}
    </>
  )
}
