import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useRegion, useRegionalAddress } from '../../preferences/region.ts'
import { useKeyName } from '../key-label.tsx'
import { AttentionItem } from './attention-item.tsx'
import { useRelativeDay } from '../keys/relative-day.ts'
import type { KeysAtRisk } from '../keys/use-keys-at-risk.ts'

const MAX_ITEMS = 4

/** Keys near their end, or at it, that protect images. */
export const KeyRiskItems = ({ keys, isReading, isUnread, retry }: KeysAtRisk) => {
  const { t } = useTranslation('overview')
  const { t: common } = useTranslation()
  const nameOf = useKeyName()
  const relativeDay = useRelativeDay()
  const addressOf = useRegionalAddress()
  const { regionId } = useRegion()
  return (
    <>
      {keys.slice(0, MAX_ITEMS).map((key) => {
        const name = regionId ? nameOf(key) : `${nameOf(key)} · ${key.regionName}`
        const when = key.risk.at ? relativeDay(key.risk.at) : ''
        return (
          <AttentionItem
            key={key.id}
            kind={key.risk.kind === 'MATERIAL_EXPIRES' ? 'warning' : 'error'}
            title={
              <Link to={addressOf(`/keys/${key.regionId}/${key.keyId}`)}>
                {t(`keyRisk.${key.risk.kind}`, { key: name, when })}
              </Link>
            }
            hint={t('attention.protects', { count: key.images })}
          />
        )
      })}
      {keys.length > MAX_ITEMS && (
        <AttentionItem
          kind="warning"
          title={
            <Link to={addressOf('/keys')}>{t('attention.moreKeys', { count: keys.length - MAX_ITEMS })}</Link>
          }
        />
      )}
      {isReading && <AttentionItem kind="loading" title={t('attention.checkingKeys')} />}
      {isUnread && !isReading && (
        <AttentionItem
          kind="info"
          title={
            <>
              {t('attention.keysUnread')}{' '}
              <Button size="small" onClick={retry}>
                {common('retry')}
              </Button>
            </>
          }
        />
      )}
    </>
  )
}
