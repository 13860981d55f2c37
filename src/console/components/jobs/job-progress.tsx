import { Flex, Progress, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import type { JobStateFragment } from '../../generated/operations.ts'
import { useDurations, useNow } from './job-clock.ts'
import './job-progress.css'

type Progressing = Pick<
  JobStateFragment,
  'status' | 'progressPercent' | 'queuePosition' | 'estimatedFinishAt' | 'finishedAt'
>

interface JobProgressProps {
  of: Progressing
  /** For a job's own page. */
  isLarge?: boolean
}

const LOOKS = { FAILED: 'exception', CANCELLED: 'normal', SUCCEEDED: 'success' } as const

/** How far a copy has come, how long it will probably take, and its place in the queue. It moves by itself. */
export const JobProgress = ({ of: job, isLarge = false }: JobProgressProps) => {
  const { t } = useTranslation('jobs')
  const look = job.status in LOOKS ? LOOKS[job.status as keyof typeof LOOKS] : 'active'
  return (
    <Flex vertical className="job-progress">
      <Progress
        percent={job.progressPercent}
        status={look}
        size={isLarge ? { height: 14 } : 'small'}
        aria-label={t('progress')}
        format={(percent) => `${percent} %`}
      />
      {!job.finishedAt && (
        <Typography.Text type="secondary" className={isLarge ? undefined : 'job-progress-note'}>
          <Outlook of={job} />
        </Typography.Text>
      )}
    </Flex>
  )
}

const Outlook = ({ of: { status, queuePosition, estimatedFinishAt } }: { of: Progressing }) => {
  const { t } = useTranslation('jobs')
  const { roughly } = useDurations()
  const now = useNow()
  const leftMs = estimatedFinishAt ? Date.parse(estimatedFinishAt) - now : null
  const parts = [
    queuePosition !== null && t('place', { count: queuePosition, ordinal: true }),
    leftMs !== null && (leftMs > 0 ? t('left', { duration: roughly(leftMs) }) : t('leftSoon')),
  ].filter((part) => part !== false)
  // A line is kept for what will be told, so that nothing jumps.
  return parts.length > 0 ? parts.join(' · ') : status === 'CANCELLING' ? t('cancelAsked') : '\u00a0'
}
