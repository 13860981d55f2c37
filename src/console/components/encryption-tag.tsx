import { LockFilled, PieChartFilled, QuestionCircleFilled, UnlockFilled } from '@ant-design/icons'
import { Tag, Tooltip } from 'antd'
import { useTranslation } from 'react-i18next'
import type { EncryptionState } from '../generated/operations.ts'

/** Told by icon and word too: not everybody sees the colours. */
const LOOKS = {
  ENCRYPTED: { color: 'green', icon: <LockFilled /> },
  PARTIALLY_ENCRYPTED: { color: 'gold', icon: <PieChartFilled /> },
  UNENCRYPTED: { color: 'red', icon: <UnlockFilled /> },
  UNKNOWN: { color: 'default', icon: <QuestionCircleFilled /> },
} as const

/** An image's encryption at a glance. Null: it could not be read. */
export const EncryptionTag = ({ state }: { state: EncryptionState | null }) => {
  const { t } = useTranslation()
  const known = state ?? 'UNKNOWN'
  return (
    <Tooltip title={t(`encryptionHint.${known}`)}>
      <Tag {...LOOKS[known]}>{t(`encryption.${known}`)}</Tag>
    </Tooltip>
  )
}
