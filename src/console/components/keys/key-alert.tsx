import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { KeyFactsFragment } from '../../generated/operations.ts'
import { Instant } from '../instant.tsx'
import { riskOf } from './key-risk.ts'
import { useRelativeDay } from './relative-day.ts'
import type { ProtectedImages } from './use-protected-images.ts'

interface KeyAlertProps {
  of: KeyFactsFragment
  protectedImages: ProtectedImages
}

/** What is, or will be, wrong with a key: when, whom it concerns, and what to do. */
export const KeyAlert = ({ of: key, protectedImages }: KeyAlertProps) => {
  const { t } = useTranslation('keys')
  const relativeDay = useRelativeDay()
  const risk = riskOf(key)
  if (!risk) return null
  const { total, error } = protectedImages
  const affects =
    total === null
      ? error && t('affectsUnread')
      : total > 0
        ? t('affects', { count: total })
        : t('affectsNone')
  return (
    <Alert
      showIcon
      type={total === 0 || risk.kind === 'MATERIAL_EXPIRES' ? 'warning' : 'error'}
      title={t(`riskTitle.${risk.kind}`, { when: risk.at ? relativeDay(risk.at) : '' })}
      description={
        <>
          {risk.at && (
            <div>
              <Instant at={risk.at} />
            </div>
          )}
          <strong>{affects}</strong> {t(`riskRemedy.${risk.kind}`)}
        </>
      }
    />
  )
}
