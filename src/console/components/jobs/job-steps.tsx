import { Card, Flex, Timeline, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CopyJobStatus, JobDetailsFragment } from '../../generated/operations.ts'
import { useDurations, useNow } from './job-clock.ts'

type Step = JobDetailsFragment['events'][number]

const WAY: readonly CopyJobStatus[] = ['QUEUED', 'SUBMITTING', 'WAITING', 'COPYING', 'VERIFYING', 'SUCCEEDED']

const COLORS: Partial<Record<CopyJobStatus, string>> = {
  SUCCEEDED: 'green',
  FAILED: 'red',
  CANCELLED: 'gray',
}

/** Shorter steps are told without a length. */
const SHOWN_MS = 1_000

/** Every change of status, with its time and the cloud's request ID, and what is still to come. */
export const JobSteps = ({ of: job }: { of: JobDetailsFragment }) => {
  const { t } = useTranslation(['jobs', 'common'])
  const { events, status, cancelRequestedAt } = job
  const place = cancelRequestedAt ? -1 : WAY.indexOf(status)
  const ahead = place < 0 ? [] : WAY.slice(place + 1)
  const isRunning = (index: number) => index === events.length - 1 && !job.finishedAt
  return (
    <Card size="small" title={<h2>{t('page.steps')}</h2>} className="job-card">
      <Timeline
        items={[
          ...events.map((step, index) => ({
            key: `${index}`,
            color: COLORS[step.status] ?? 'blue',
            loading: isRunning(index),
            content: <StepDetails of={step} endedAt={events[index + 1]?.at} isRunning={isRunning(index)} />,
          })),
          ...ahead.map((each) => ({
            key: each,
            color: 'gray',
            content: (
              <Typography.Text type="secondary">
                {t(`common:jobStatus.${each}`)} · {t('step.ahead')}
              </Typography.Text>
            ),
          })),
        ]}
      />
    </Card>
  )
}

interface StepDetailsProps {
  of: Step
  /** When the next step began. */
  endedAt: string | undefined
  isRunning: boolean
}

const StepDetails = ({ of: step, endedAt, isRunning }: StepDetailsProps) => {
  const { t, i18n } = useTranslation(['jobs', 'common'])
  const { exactly } = useDurations()
  const tookMs = endedAt ? Date.parse(endedAt) - Date.parse(step.at) : 0
  const time = new Intl.DateTimeFormat(i18n.resolvedLanguage, { dateStyle: 'medium', timeStyle: 'medium' })
  return (
    <Flex vertical gap={2}>
      <strong>{t(`common:jobStatus.${step.status}`)}</strong>
      <span>
        <time dateTime={step.at}>{time.format(new Date(step.at))}</time>
        {tookMs >= SHOWN_MS && ` · ${t('step.took', { duration: exactly(tookMs) })}`}
        {isRunning && <SoFar since={step.at} />}
      </span>
      {step.message && <Typography.Text>{step.message}</Typography.Text>}
      {step.cloudRequestId && (
        <Typography.Text type="secondary" copyable={{ text: step.cloudRequestId }}>
          {t('step.requestId')} <span className="id">{step.cloudRequestId}</span>
        </Typography.Text>
      )}
    </Flex>
  )
}

const SoFar = ({ since }: { since: string }) => {
  const { t } = useTranslation('jobs')
  const { exactly } = useDurations()
  const now = useNow()
  return <> · {t('step.since', { duration: exactly(now - Date.parse(since)) })}</>
}
