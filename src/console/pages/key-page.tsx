import { useQuery } from '@apollo/client/react'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { imagesAddress } from '../components/overview/encryption-counts.ts'
import { ErrorNotice } from '../components/error-notice.tsx'
import { KeyAlert } from '../components/keys/key-alert.tsx'
import { KeyFacts } from '../components/keys/key-facts.tsx'
import { KeyJobs } from '../components/keys/key-jobs.tsx'
import { useKeyName } from '../components/key-label.tsx'
import { KeyProtectedImages } from '../components/keys/key-protected-images.tsx'
import { KeyStateTag } from '../components/keys/key-state-tag.tsx'
import { PageHeading } from '../components/page-heading.tsx'
import { Panel } from '../components/panel.tsx'
import { useProtectedImages } from '../components/keys/use-protected-images.ts'
import { KeyDocument } from '../generated/operations.ts'
import '../components/keys/keys.css'
import { NothingThere } from '../components/nothing-there.tsx'

/** `keyId` may be an alias; the address has it encoded, for its slash. */
export const KeyPage = () => {
  const { regionId = '', keyId = '' } = useParams()
  const { t } = useTranslation('keys')
  const nameOf = useKeyName()
  const { data, loading, error, refetch } = useQuery(KeyDocument, { variables: { regionId, keyId } })
  const protectedImages = useProtectedImages(regionId, keyId)
  const key = data?.key
  if (data && !key && !error && !loading) return <NoSuchKey regionId={regionId} keyId={keyId} />
  return (
    <>
      <PageHeading
        title={t('keyTitle', { name: key ? nameOf(key) : keyId })}
        extra={key?.state && <KeyStateTag state={key.state} rawState={key.rawState} />}
      />
      <div className="keys-sections">
        <ErrorNotice error={error} isPartial={Boolean(key)} onRetry={() => void refetch()} />
        {key && <KeyAlert of={key} protectedImages={protectedImages} />}
        {key && (
          <Panel title={t('key')}>
            <KeyFacts of={key} />
          </Panel>
        )}
        {!key && loading && (
          <Panel title={t('key')}>
            <Skeleton active paragraph={{ rows: 8 }} title={false} />
          </Panel>
        )}
        {!key && error && (
          <Link to={imagesAddress({ region: regionId, key: keyId })}>{t('stillInList')}</Link>
        )}
        {(key || !error) && (
          <Panel
            title={t('protectedImages')}
            extra={
              <Link to={imagesAddress({ region: regionId, key: key?.keyId ?? keyId })}>{t('allInList')}</Link>
            }
          >
            <KeyProtectedImages {...protectedImages} />
          </Panel>
        )}
        {key && (
          <Panel title={t('jobs')}>
            <KeyJobs keyId={key.keyId} />
          </Panel>
        )}
      </div>
    </>
  )
}

const NoSuchKey = ({ regionId, keyId }: { regionId: string; keyId: string }) => {
  const { t } = useTranslation('keys')
  return (
    <NothingThere title={t('notFound')} text={t('notFoundText', { regionId, keyId })}>
      <Link to={`/keys?region=${regionId}`}>{t('toKeys')}</Link>
    </NothingThere>
  )
}
