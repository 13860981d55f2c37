import { CloseCircleFilled, QuestionCircleFilled, SafetyCertificateFilled } from '@ant-design/icons'
import { Tag, Tooltip } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CopyVerdict } from '../../generated/operations.ts'

const WRONG = { color: 'red', icon: <CloseCircleFilled /> } as const

const LOOKS = {
  MATCHES: { color: 'green', icon: <SafetyCertificateFilled /> },
  NOT_ENCRYPTED: WRONG,
  PARTIALLY_ENCRYPTED: WRONG,
  WRONG_KEY: WRONG,
  UNVERIFIABLE: { color: 'gold', icon: <QuestionCircleFilled /> },
} as const

/** What reading the finished copy back from the cloud has shown. */
export const JobVerdict = ({ verdict }: { verdict: CopyVerdict }) => {
  const { t } = useTranslation('jobs')
  return (
    <Tooltip title={t(`verdictText.${verdict}`)}>
      <Tag {...LOOKS[verdict]}>{t(`verdict.${verdict}`)}</Tag>
    </Tooltip>
  )
}
