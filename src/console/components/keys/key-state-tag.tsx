import {
  CheckCircleFilled,
  DeleteFilled,
  HourglassFilled,
  QuestionCircleFilled,
  StopFilled,
} from '@ant-design/icons'
import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { KeyState } from '../../generated/operations.ts'

const LOOKS = {
  ENABLED: { color: 'green', icon: <CheckCircleFilled /> },
  DISABLED: { color: 'default', icon: <StopFilled /> },
  PENDING_DELETION: { color: 'red', icon: <DeleteFilled /> },
  PENDING_IMPORT: { color: 'gold', icon: <HourglassFilled /> },
  UNKNOWN: { color: 'default', icon: <QuestionCircleFilled /> },
} as const

/** `rawState`: as the cloud spells it, shown when the gateway does not know it. */
export const KeyStateTag = ({ state, rawState }: { state: KeyState; rawState: string | null }) => {
  const { t } = useTranslation()
  return (
    <Tag {...LOOKS[state]}>{state === 'UNKNOWN' ? (rawState ?? t('unknown')) : t(`keyState.${state}`)}</Tag>
  )
}
