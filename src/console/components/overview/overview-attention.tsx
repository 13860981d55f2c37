import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { JobsAtAGlanceQuery } from '../../generated/operations.ts'
import { useRegion } from '../../preferences/region.ts'
import { AttentionItem } from './attention-item.tsx'
import { type EncryptionCounts, imagesAddress } from './encryption-counts.ts'
import { KeyRiskItems } from './overview-key-risks.tsx'
import type { KeysAtRisk } from '../keys/use-keys-at-risk.ts'

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
          title={<Link to={jobsWith('failed')}>{t('attention.failed', { count: failed })}</Link>}
          hint={message ? t('attention.latest', { message }) : null}
        />
      )}
      {running > 0 && (
        <AttentionItem
          kind="running"
          title={<Link to={jobsWith('running')}>{t('attention.running', { count: running })}</Link>}
        />
      )}
    </>
  )
}
