import { CloseOutlined, RedoOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { JobStateFragment } from '../../generated/operations.ts'
import { CancelDialog, RetryDialog } from './job-dialogs.tsx'

export interface ActionableJob extends Pick<
  JobStateFragment,
  'id' | 'status' | 'cancelRequestedAt' | 'failure' | 'targetImageId'
> {
  destinationRegionId: string
}

const CANCELLABLE: ReadonlySet<string> = new Set(['QUEUED', 'SUBMITTING', 'WAITING', 'COPYING'])

interface JobActionsProps {
  of: ActionableJob
  /** What people call the job: its image. */
  name: string
  isSmall?: boolean
}

/** Cancel and retry, each only while it makes sense. */
export const JobActions = ({ of: job, name, isSmall = false }: JobActionsProps) => {
  const { t } = useTranslation('jobs')
  const [open, setOpen] = useState<'cancel' | 'retry' | null>(null)
  const close = () => setOpen(null)
  const size = isSmall ? 'small' : 'medium'
  const canCancel = CANCELLABLE.has(job.status) && !job.cancelRequestedAt
  const canRetry = job.status === 'FAILED' && job.failure?.retryable
  return (
    <>
      {canCancel && (
        <Button
          danger
          size={size}
          icon={<CloseOutlined />}
          aria-label={t('cancel.name', { name })}
          onClick={() => setOpen('cancel')}
        >
          {t('cancel.action')}
        </Button>
      )}
      {canRetry && (
        <Button
          size={size}
          type={isSmall ? 'default' : 'primary'}
          icon={<RedoOutlined />}
          aria-label={t('retry.name', { name })}
          onClick={() => setOpen('retry')}
        >
          {t('retry.action')}
        </Button>
      )}
      {open === 'cancel' && <CancelDialog of={job} onClosed={close} />}
      {open === 'retry' && <RetryDialog of={job} onClosed={close} />}
    </>
  )
}
