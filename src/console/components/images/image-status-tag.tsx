import {
  CheckCircleFilled,
  ClockCircleOutlined,
  CloseCircleFilled,
  MinusCircleOutlined,
  QuestionCircleFilled,
  SyncOutlined,
} from '@ant-design/icons'
import { Progress, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ImageSummaryFragment } from '../../generated/operations.ts'

const LOOKS = {
  AVAILABLE: { color: 'green', icon: <CheckCircleFilled /> },
  CREATING: { color: 'blue', icon: <SyncOutlined spin /> },
  WAITING: { color: 'default', icon: <ClockCircleOutlined /> },
  CREATE_FAILED: { color: 'red', icon: <CloseCircleFilled /> },
  UNAVAILABLE: { color: 'default', icon: <MinusCircleOutlined /> },
  DEPRECATED: { color: 'gold', icon: <MinusCircleOutlined /> },
  UNKNOWN: { color: 'default', icon: <QuestionCircleFilled /> },
} as const

type ImageStatusTagProps = Pick<ImageSummaryFragment, 'status'> &
  Partial<Pick<ImageSummaryFragment, 'name' | 'progressPercent'>>

/** Where an image stands, with its progress while it is being made. */
export const ImageStatusTag = ({ status, name = '', progressPercent }: ImageStatusTagProps) => {
  const { t } = useTranslation('images')
  const isMoving = isBeingMade(status) && progressPercent !== undefined
  return (
    <>
      <Tag {...LOOKS[status]}>{t(`status.${status}`)}</Tag>
      {isMoving && (
        <Progress
          className="image-progress"
          percent={progressPercent}
          size="small"
          aria-label={t('progress', { name })}
        />
      )}
    </>
  )
}

/** It will change by itself. */
export const isBeingMade = (status: ImageSummaryFragment['status']) =>
  status === 'CREATING' || status === 'WAITING'
