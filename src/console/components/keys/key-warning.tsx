import { WarningFilled } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import type { KeyFactsFragment } from '../../generated/operations.ts'
import { riskOf } from './key-risk.ts'
import { useRelativeDay } from './relative-day.ts'

interface KeyWarningProps {
  of: KeyFactsFragment
  /** Images it protects. Undefined: not read. */
  images: number | undefined
}

/** What is, or will be, wrong with a key, in a few words, and whom it concerns. */
export const KeyWarning = ({ of: key, images }: KeyWarningProps) => {
  const { t } = useTranslation('keys')
  const relativeDay = useRelativeDay()
  const risk = riskOf(key)
  if (!risk) return null
  const isTold = risk.kind === 'IS_DISABLED'
  const concerned = images === undefined ? null : images > 0 ? t('protects', { count: images }) : null
  if (isTold && !concerned) return null
  return (
    <small className={images ? 'key-warning key-warning-severe' : 'key-warning'}>
      <WarningFilled aria-hidden />
      <span>
        {!isTold && t(`risk.${risk.kind}`, { when: risk.at ? relativeDay(risk.at) : '' })}
        {concerned && <strong>{isTold ? concerned : ` · ${concerned}`}</strong>}
      </span>
    </small>
  )
}
