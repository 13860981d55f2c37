import {
  CheckCircleFilled,
  ClockCircleOutlined,
  CloseCircleFilled,
  MinusCircleOutlined,
  SyncOutlined,
} from '@ant-design/icons'
import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CopyJobStatus } from '../generated/operations.ts'

const WAITING = { color: 'default', icon: <ClockCircleOutlined /> } as const
const RUNNING = { color: 'blue', icon: <SyncOutlined spin /> } as const

const LOOKS = {
  QUEUED: WAITING,
  SUBMITTING: RUNNING,
  WAITING,
  COPYING: RUNNING,
  VERIFYING: RUNNING,
  SUCCEEDED: { color: 'green', icon: <CheckCircleFilled /> },
  FAILED: { color: 'red', icon: <CloseCircleFilled /> },
  CANCELLING: RUNNING,
  CANCELLED: { color: 'default', icon: <MinusCircleOutlined /> },
} as const

export const JobStatusTag = ({ status }: { status: CopyJobStatus }) => {
  const { t } = useTranslation()
  return <Tag {...LOOKS[status]}>{t(`jobStatus.${status}`)}</Tag>
}
