import {
  CheckCircleFilled,
  CloseCircleFilled,
  InfoCircleFilled,
  LoadingOutlined,
  SyncOutlined,
  WarningFilled,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { JobsAtAGlanceQuery } from '../generated/operations.ts'
import { useRegion } from '../preferences/region.ts'
import { type EncryptionCounts, imagesAddress } from './encryption-counts.ts'
import { KeyRiskItems } from './overview-key-risks.tsx'
import type { KeysAtRisk } from './use-keys-at-risk.ts'

const ICONS = {
  error: <CloseCircleFilled />,
  warning: <WarningFilled />,
  info: <InfoCircleFilled />,
  running: <SyncOutlined />,
  loading: <LoadingOutlined />,
  fine: <CheckCircleFilled />,
}

interface AttentionItemProps {
  kind: keyof typeof ICONS
  title: ReactNode
  hint?: string | null
}

export const AttentionItem = ({ kind, title, hint }: AttentionItemProps) => (
  <li className={`attention-${kind}`}>
    <span aria-hidden>{ICONS[kind]}</span>
    <div>
      {title}
      {hint && <p>{hint}</p>}
    </div>
  </li>
)

interface OverviewAttentionProps {
  counts: EncryptionCounts
  keysAtRisk: KeysAtRisk
  jobs: JobsAtAGlanceQuery | undefined
  /** Whether more may come. */
  isReading: boolean
}

/** What somebody should do something about, the worst first. */
export const OverviewAttention = ({ counts, keysAtRisk, jobs, isReading }: OverviewAttentionProps) => {
  const { t } = useTranslation('overview')
  const { regionId } = useRegion()
  const { UNENCRYPTED: unencrypted, PARTIALLY_ENCRYPTED: partial } = counts
  const imagesWith = (encryption: 'UNENCRYPTED' | 'PARTIALLY_ENCRYPTED', text: string) => (
    <Link to={imagesAddress({ region: regionId, encryption })}>{text}</Link>
  )
  const failed = jobs?.failed.totalCount ?? 0
  const isFine =
    !isReading && !keysAtRisk.isUnread && unencrypted + partial + failed + keysAtRisk.keys.length === 0
  return (
    <ul className="attention">
      <KeyRiskItems {...keysAtRisk} />
      {unencrypted > 0 && (
        <AttentionItem
          kind="error"
          title={imagesWith('UNENCRYPTED', t('attention.unencrypted', { count: unencrypted }))}
          hint={t('attention.unencryptedHint')}
        />
      )}
      {partial > 0 && (
        <AttentionItem
          kind="warning"
          title={imagesWith('PARTIALLY_ENCRYPTED', t('attention.partial', { count: partial }))}
          hint={t('attention.partialHint')}
        />
      )}
      <JobItems jobs={jobs} />
      {isFine && <AttentionItem kind="fine" title={t('attention.nothing')} />}
    </ul>
  )
}

const UNFINISHED = 'QUEUED,SUBMITTING,WAITING,COPYING,VERIFYING,CANCELLING'

const JobItems = ({ jobs }: { jobs: JobsAtAGlanceQuery | undefined }) => {
  const { t } = useTranslation('overview')
  const { regionId } = useRegion()
  const jobsWith = (status: string) =>
    `/jobs?${new URLSearchParams({ ...(regionId ? { region: regionId } : {}), status })}`
  const failed = jobs?.failed.totalCount ?? 0
  const running = jobs?.running.totalCount ?? 0
  const message = jobs?.failed.edges[0]?.node.failure?.message
  return (
    <>
      {failed > 0 && (
        <AttentionItem
          kind="error"
          title={<Link to={jobsWith('FAILED')}>{t('attention.failed', { count: failed })}</Link>}
          hint={message ? t('attention.latest', { message }) : null}
        />
      )}
      {running > 0 && (
        <AttentionItem
          kind="running"
          title={<Link to={jobsWith(UNFINISHED)}>{t('attention.running', { count: running })}</Link>}
        />
      )}
    </>
  )
}
