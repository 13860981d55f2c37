import { SyncOutlined } from '@ant-design/icons'
import { Card, Flex, Skeleton, Tag, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CopyPlanQuery } from '../../generated/operations.ts'
import type { CopySource } from './copy-input.ts'
import { ErrorNotice } from '../error-notice.tsx'
import { useKeyName } from '../key-label.tsx'
import { type PicturedTransition, TransitionPicture } from './transition-picture.tsx'

type Plan = NonNullable<CopyPlanQuery['copyPlan']>

interface CopyOutcomeProps {
  source: CopySource
  regionNameOf: (regionId: string) => string
  destinationRegionId: string
  /** Of the copy, when one was typed. */
  name: string | undefined
  /** The last one that was read. Null: none could be. */
  plan: Plan | null
  isCurrent: boolean
  isIncomplete: boolean
  error: unknown
  onRetry: () => void
}

/** Which of the four transitions will happen: as a picture, by its name, and in the gateway's words. */
export const CopyOutcome = (props: CopyOutcomeProps) => {
  const { plan, isCurrent, isIncomplete, error, onRetry } = props
  const { t } = useTranslation('copy')
  const pictured = usePicturedTransition(props)
  const isChecking = !isCurrent && !isIncomplete
  return (
    <Card
      size="small"
      title={<h2>{t('outcome.heading')}</h2>}
      extra={
        isChecking && (
          <Tag icon={<SyncOutlined spin />} color="processing">
            {t('outcome.checking')}
          </Tag>
        )
      }
      className="copy-outcome"
    >
      <div aria-live="polite" aria-busy={isChecking}>
        <OutcomeText plan={isIncomplete ? null : plan} isIncomplete={isIncomplete} isChecking={isChecking} />
      </div>
      <ErrorNotice error={error} onRetry={onRetry} isPartial={plan !== null} />
      <div className={isChecking ? 'copy-picture copy-picture-old' : 'copy-picture'}>
        <TransitionPicture {...pictured} />
      </div>
    </Card>
  )
}

interface OutcomeTextProps {
  plan: Plan | null
  isIncomplete: boolean
  isChecking: boolean
}

const OutcomeText = ({ plan, isIncomplete, isChecking }: OutcomeTextProps) => {
  const { t } = useTranslation('copy')
  const { t: tCommon } = useTranslation()
  if (!plan && isChecking) return <Skeleton active title={false} paragraph={{ rows: 3 }} />
  if (!plan) {
    return (
      <Typography.Paragraph>
        {isIncomplete ? t('outcome.enterKey') : t('outcome.failedText')}
      </Typography.Paragraph>
    )
  }
  const { resultingEncryption: resulting, blockers } = plan
  const title = resulting ? tCommon(`transition.${resulting.transition}`) : t('outcome.undefined')
  return (
    <>
      <Flex wrap align="center" gap={8}>
        <Typography.Title level={3} className="copy-transition">
          {title}
        </Typography.Title>
        {blockers.length > 0 && <Tag color="red">{t('outcome.blocked')}</Tag>}
      </Flex>
      <Typography.Paragraph>{resulting?.explanation ?? t('outcome.undefinedText')}</Typography.Paragraph>
    </>
  )
}

const usePicturedTransition = (props: CopyOutcomeProps): PicturedTransition => {
  const { source, regionNameOf, plan, isIncomplete, name } = props
  const { t } = useTranslation('copy')
  const nameOf = useKeyName()
  const resulting = isIncomplete ? null : (plan?.resultingEncryption ?? null)
  const sourceKeys = source.encryption?.keys.map(nameOf) ?? []
  // The API names one key of the result; who keeps the keys keeps all of them.
  const keysOfResult = () => {
    if (!resulting || resulting.state === 'UNENCRYPTED') return []
    if (resulting.transition === 'KEEPS_KEY') return sourceKeys
    if (resulting.key) return [nameOf(resulting.key)]
    return resulting.transition === 'BECOMES_ENCRYPTED' && resulting.state === 'ENCRYPTED'
      ? [t('picture.serviceKeyMade')]
      : []
  }
  return {
    source: {
      name: source.name,
      region: regionNameOf(source.regionId),
      state: source.encryption?.state ?? 'UNKNOWN',
      keys: sourceKeys,
    },
    target: {
      name: name?.trim() || t('picture.nameChosen'),
      region: regionNameOf(plan?.destinationRegionId ?? props.destinationRegionId),
      state: resulting?.state ?? 'UNKNOWN',
      keys: keysOfResult(),
    },
    transition: resulting?.transition ?? null,
  }
}
