import { useMutation } from '@apollo/client/react'
import { Alert, App, Flex, Modal, Typography } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CancelJobDocument, RetryJobDocument } from '../generated/operations.ts'
import { ErrorNotice } from './error-notice.tsx'
import type { ActionableJob } from './job-actions.tsx'
import { useRegionName } from './job-region-name.ts'

interface JobDialogProps {
  of: ActionableJob
  onClose: () => void
}

/** Asks first, and says what is going to be removed. */
export const CancelDialog = ({ of: job, onClose }: JobDialogProps) => {
  const { t } = useTranslation('jobs')
  const { message } = App.useApp()
  const nameOf = useRegionName()
  const [cancel, { loading, error, data }] = useMutation(CancelJobDocument)
  const confirm = async () => {
    const answer = (await cancel({ variables: { id: job.id } })).data?.cancelCopyJob
    if (!answer || answer.userErrors.length > 0) return
    void message.success(answer.copyJob?.status === 'CANCELLED' ? t('cancel.done') : t('cancel.asked'))
    onClose()
  }
  return (
    <JobDialog
      texts={{ title: t('cancel.title'), confirm: t('cancel.confirm'), keep: t('cancel.keep') }}
      isDangerous
      isWorking={loading}
      error={error}
      refusals={data?.cancelCopyJob.userErrors ?? []}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <Typography.Text>
        {job.status === 'QUEUED'
          ? t('cancel.queued')
          : t('cancel.copying', { region: nameOf(job.destinationRegionId) })}
      </Typography.Text>
      <Typography.Text type="secondary">{t('cancel.source')}</Typography.Text>
    </JobDialog>
  )
}

/** Asks first, and says what becomes of the earlier try. */
export const RetryDialog = ({ of: job, onClose }: JobDialogProps) => {
  const { t } = useTranslation('jobs')
  const { message } = App.useApp()
  const [retry, { loading, error, data }] = useMutation(RetryJobDocument)
  const confirm = async () => {
    const answer = (await retry({ variables: { id: job.id } })).data?.retryCopyJob
    if (!answer || answer.userErrors.length > 0) return
    void message.success(t('retry.done'))
    onClose()
  }
  return (
    <JobDialog
      texts={{ title: t('retry.title'), confirm: t('retry.confirm'), keep: t('retry.keep') }}
      isWorking={loading}
      error={error}
      refusals={data?.retryCopyJob.userErrors ?? []}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <Typography.Text>{t('retry.text')}</Typography.Text>
    </JobDialog>
  )
}

interface ConfirmationProps {
  texts: { title: string; confirm: string; keep: string }
  isDangerous?: boolean
  isWorking: boolean
  error: unknown
  refusals: readonly { message: string }[]
  onConfirm: () => void
  onClose: () => void
  children: ReactNode
}

const JobDialog = (props: ConfirmationProps) => {
  const { texts, isDangerous = false, isWorking, error, refusals, onConfirm, onClose, children } = props
  const { t } = useTranslation('jobs')
  return (
    <Modal
      open
      title={texts.title}
      okText={texts.confirm}
      cancelText={texts.keep}
      okButtonProps={{ danger: isDangerous }}
      confirmLoading={isWorking}
      onOk={onConfirm}
      onCancel={onClose}
    >
      <Flex vertical gap={12}>
        {children}
        {refusals.length > 0 && (
          <Alert
            type="warning"
            showIcon
            title={t('refused')}
            description={refusals.map(({ message }) => message).join(' ')}
          />
        )}
        <ErrorNotice error={error} />
      </Flex>
    </Modal>
  )
}
