import { useQuery } from '@apollo/client/react'
import { Result, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { imagesAddress } from '../components/encryption-counts.ts'
import { ErrorNotice } from '../components/error-notice.tsx'
import { KeyAlert } from '../components/key-alert.tsx'
import { KeyFacts } from '../components/key-facts.tsx'
import { KeyJobs } from '../components/key-jobs.tsx'
import { useKeyName } from '../components/key-label.tsx'
import { KeyProtectedImages } from '../components/key-protected-images.tsx'
import { KeyStateTag } from '../components/key-state-tag.tsx'
import { PageHeading } from '../components/page-heading.tsx'
import { Panel } from '../components/panel.tsx'
import { useProtectedImages } from '../components/use-protected-images.ts'
import { KeyDocument } from '../generated/operations.ts'
import '../components/keys.css'

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
    <Result
      status="404"
      title={
        <>
          <title>{t('notFound')}</title>
          <h1 className="key-not-found">{t('notFound')}</h1>
        </>
      }
      subTitle={t('notFoundText', { regionId, keyId })}
      extra={<Link to={`/keys?region=${regionId}`}>{t('toKeys')}</Link>}
    />
  )
}
