import { Alert, Button, Flex, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { readableErrors, type ReadableError } from '../graphql/readable-error.ts'

interface ErrorNoticeProps {
  /** What Apollo Client reports. Nothing is shown without one. */
  error: unknown
  /** Offers to try again. */
  onRetry?: () => void
  /** Something was read: the notice is a warning beside it. */
  isPartial?: boolean
}

/** What went wrong, what to do about it, and the IDs that whoever runs the gateway will ask for. */
export const ErrorNotice = ({ error, onRetry, isPartial = false }: ErrorNoticeProps) => {
  const { t } = useTranslation()
  if (!error) return null
  const errors = readableErrors(error)
  const isOffline = errors.every(({ code }) => code === null)
  const title = isOffline ? t('error.offline') : isPartial ? t('error.partial') : t('error.title')
  return (
    <Alert
      type={isPartial ? 'warning' : 'error'}
      showIcon
      title={title}
      description={errors.map((each) => (
        <ErrorText key={`${each.message}${each.regionId}`} error={each} />
      ))}
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {t('retry')}
          </Button>
        )
      }
    />
  )
}

const ErrorText = ({ error }: { error: ReadableError }) => {
  const { t } = useTranslation()
  const { code, message, requestId, cloudRequestId, regionId } = error
  const remedies = t('error.remedy', { returnObjects: true })
  const remedy =
    code === null
      ? t('error.offlineRemedy')
      : (Object.entries(remedies).find(([name]) => name === code)?.[1] ?? remedies.other)
  return (
    <Flex vertical gap={2}>
      {message && <Typography.Text>{regionId ? `${regionId}: ${message}` : message}</Typography.Text>}
      <Typography.Text>{remedy}</Typography.Text>
      {requestId && <RequestId text={t('error.requestId', { id: requestId })} id={requestId} />}
      {cloudRequestId && (
        <RequestId text={t('error.cloudRequestId', { id: cloudRequestId })} id={cloudRequestId} />
      )}
    </Flex>
  )
}

const RequestId = ({ text, id }: { text: string; id: string }) => (
  <Typography.Text type="secondary" copyable={{ text: id }}>
    {text}
  </Typography.Text>
)
