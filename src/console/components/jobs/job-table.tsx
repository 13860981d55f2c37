import { Flex, Grid, Table, type TableColumnType, Typography } from 'antd'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { JobRowFragment } from '../../generated/operations.ts'
import { useRegionalAddress } from '../../preferences/region.ts'
import { CopyableId } from '../copyable-id.tsx'
import { Instant } from '../instant.tsx'
import { JobActions } from './job-actions.tsx'
import { jobAddressOf } from './job-address.ts'
import { JobProgress } from './job-progress.tsx'
import { useRegionName } from './job-region-name.ts'
import { JobStatusTag } from '../job-status-tag.tsx'
import { JobVerdict } from './job-verdict.tsx'
import { KeyLabel } from '../key-label.tsx'
import { useSteadyScroll } from './steady-scroll.ts'
import './job-table.css'

/** A cell draws itself again when its job changes, not when another one does. */
const shouldCellUpdate = (job: JobRowFragment, earlier: JobRowFragment) => job !== earlier

const column = (
  key: string,
  title: string,
  render: (job: JobRowFragment) => React.ReactNode,
  layout: TableColumnType<JobRowFragment> = {},
): TableColumnType<JobRowFragment> => ({
  key,
  title,
  shouldCellUpdate,
  render: (_, job) => render(job),
  ...layout,
})

export const JobTable = ({ jobs, isStale }: { jobs: readonly JobRowFragment[]; isStale: boolean }) => {
  const { t, i18n } = useTranslation('jobs')
  const { md = true } = Grid.useBreakpoint()
  const box = useRef<HTMLDivElement>(null)
  const ids = useMemo(() => jobs.map(({ id }) => id), [jobs])
  useSteadyScroll(box, ids, isStale)
  const wide = [
    column('job', t('list.job'), (job) => <Route of={job} />),
    column('encryption', t('list.encryption'), (job) => <Encryption of={job} />),
    column('state', t('list.state'), (job) => <State of={job} />, { width: '26%' }),
    column('asked', t('list.asked'), (job) => <Asked of={job} />, { responsive: ['lg'] }),
    column('actions', t('list.actions'), (job) => <Actions of={job} />, { width: 130 }),
  ]
  const narrow = [
    column('all', t('list.job'), (job) => (
      <Flex vertical gap={10}>
        <Route of={job} />
        <State of={job} />
        <Encryption of={job} />
        <Flex justify="space-between" align="center" gap={8}>
          <Asked of={job} />
          <Actions of={job} />
        </Flex>
      </Flex>
    )),
  ]
  return (
    <div ref={box} className="job-table">
      <Table
        // Cells that keep what they drew would keep the other language too.
        key={i18n.resolvedLanguage}
        rowKey="id"
        size="middle"
        dataSource={jobs}
        columns={md ? wide : narrow}
        pagination={false}
        loading={isStale}
        showHeader={md}
      />
    </div>
  )
}

/** A job's name: its image's, or the image's ID when the image is gone. */
const nameOf = ({ sourceImage, sourceImageId }: JobRowFragment) => sourceImage?.name ?? sourceImageId

const Route = ({ of: job }: { of: JobRowFragment }) => {
  const { t } = useTranslation('jobs')
  const addressOf = useRegionalAddress()
  const regionName = useRegionName()
  return (
    <Flex vertical gap={2}>
      <Link to={addressOf(jobAddressOf(job.id))} className="job-table-name">
        {nameOf(job)}
      </Link>
      <End label={t('list.from')} region={regionName(job.sourceRegionId)}>
        <CopyableId id={job.sourceImageId} />
      </End>
      <End label={t('list.to')} region={regionName(job.destinationRegionId)}>
        {job.targetImageId && job.status === 'CANCELLED' && (
          <Typography.Text type="secondary" delete className="id">
            {job.targetImageId}
          </Typography.Text>
        )}
        {job.targetImageId && job.status !== 'CANCELLED' && (
          <Link to={addressOf(`/images/${job.destinationRegionId}/${job.targetImageId}`)} className="id">
            {job.targetImageId}
          </Link>
        )}
      </End>
    </Flex>
  )
}

const End = ({ label, region, children }: { label: string; region: string; children: React.ReactNode }) => (
  <Flex wrap gap="0 6px" align="baseline">
    <Typography.Text type="secondary">{label}</Typography.Text>
    <span>{region}</span>
    {children}
  </Flex>
)

const Encryption = ({ of: { resultingEncryption } }: { of: JobRowFragment }) => {
  const { t } = useTranslation()
  return (
    <Flex vertical gap={2}>
      {t(`transition.${resultingEncryption.transition}`)}
      {resultingEncryption.key && <KeyLabel of={resultingEncryption.key} />}
    </Flex>
  )
}

const State = ({ of: job }: { of: JobRowFragment }) => (
  <Flex vertical gap={4}>
    <Flex wrap gap={4}>
      <JobStatusTag status={job.status} />
      {job.verification && <JobVerdict verdict={job.verification.verdict} />}
    </Flex>
    {job.failure && (
      <Typography.Paragraph ellipsis={{ rows: 2, tooltip: true }} className="job-table-failure">
        {job.failure.message}
      </Typography.Paragraph>
    )}
    {!job.finishedAt && <JobProgress of={job} />}
  </Flex>
)

const Asked = ({ of: { createdAt, requestedBy } }: { of: JobRowFragment }) => (
  <Flex vertical>
    <Instant at={createdAt} />
    <Typography.Text type="secondary">{requestedBy}</Typography.Text>
  </Flex>
)

const Actions = ({ of: job }: { of: JobRowFragment }) => (
  <Flex wrap gap={4}>
    <JobActions of={job} name={nameOf(job)} isSmall />
  </Flex>
)
