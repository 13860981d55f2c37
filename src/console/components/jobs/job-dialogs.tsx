import { useMutation } from '@apollo/client/react'
import { Alert, App, Flex, Modal, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CancelJobDocument, RetryJobDocument } from '../../generated/operations.ts'
import { ErrorNotice } from '../error-notice.tsx'
import type { ActionableJob } from './job-actions.tsx'
import { useRegionName } from './job-region-name.ts'

interface JobDialogProps {
  of: ActionableJob
  /** It is closed: the focus is back where it was. */
  onClosed: () => void
}

/** Asks first, and says what is going to be removed. */
export const CancelDialog = ({ of: job, onClosed }: JobDialogProps) => {
  const [isOpen, setOpen] = useState(true)
  const { t } = useTranslation('jobs')
  const { message } = App.useApp()
  const nameOf = useRegionName()
  const [cancel, { loading, error, data }] = useMutation(CancelJobDocument)
  const confirm = async () => {
    const answer = (await cancel({ variables: { id: job.id } })).data?.cancelCopyJob
    if (!answer || answer.userErrors.length > 0) return
    void message.success(answer.copyJob?.status === 'CANCELLED' ? t('cancel.done') : t('cancel.asked'))
    setOpen(false)
  }
  return (
    <JobDialog
      texts={{ title: t('cancel.title'), confirm: t('cancel.confirm'), keep: t('cancel.keep') }}
      isDangerous
      isWorking={loading}
      error={error}
      refusals={data?.cancelCopyJob.userErrors ?? []}
      onConfirm={() => void confirm()}
      isOpen={isOpen}
      onClose={() => setOpen(false)}
      onClosed={onClosed}
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
export const RetryDialog = ({ of: job, onClosed }: JobDialogProps) => {
  const [isOpen, setOpen] = useState(true)
  const { t } = useTranslation('jobs')
  const { message } = App.useApp()
  const [retry, { loading, error, data }] = useMutation(RetryJobDocument)
  const confirm = async () => {
    const answer = (await retry({ variables: { id: job.id } })).data?.retryCopyJob
    if (!answer || answer.userErrors.length > 0) return
    void message.success(t('retry.done'))
    setOpen(false)
  }
  return (
    <JobDialog
      texts={{ title: t('retry.title'), confirm: t('retry.confirm'), keep: t('retry.keep') }}
      isWorking={loading}
      error={error}
      refusals={data?.retryCopyJob.userErrors ?? []}
      onConfirm={() => void confirm()}
      isOpen={isOpen}
      onClose={() => setOpen(false)}
      onClosed={onClosed}
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
  isOpen: boolean
  onClose: () => void
  onClosed: () => void
  children: ReactNode
}

const JobDialog = (props: ConfirmationProps) => {
  const {
    texts,
    isDangerous = false,
    isWorking,
    error,
    refusals,
    onConfirm,
    isOpen,
    onClose,
    onClosed,
    children,
  } = props
  const { t } = useTranslation('jobs')
  return (
    <Modal
      open={isOpen}
      afterClose={onClosed}
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
