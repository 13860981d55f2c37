import { CheckCircleFilled, ExclamationCircleFilled, QuestionCircleFilled } from '@ant-design/icons'
import { useQuery } from '@apollo/client/react'
import { Flex, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import {
  ImageKeysDocument,
  type ImageKeysQuery,
  type ImageSummaryFragment,
} from '../../generated/operations.ts'
import { EncryptionTag } from '../encryption-tag.tsx'
import { ErrorNotice } from '../error-notice.tsx'
import { ImageSection } from './image-section.tsx'
import { Instant } from '../instant.tsx'
import { KeyLabel } from '../key-label.tsx'

type ImageNode = Extract<NonNullable<ImageKeysQuery['node']>, { encryption: unknown }>
type KeyNeeded = NonNullable<ImageNode['encryption']>['keys'][number]
type KeyKnown = KeyNeeded | NonNullable<ImageSummaryFragment['encryption']>['keys'][number]

const KeyUsability = ({ of: key }: { of: KeyKnown }) => {
  const { t } = useTranslation('image')
  const { t: shared } = useTranslation()
  const usable = 'usableForDiskEncryption' in key ? key.usableForDiskEncryption : null
  if (!('state' in key) || usable === null)
    return <Tag icon={<QuestionCircleFilled />}>{t('keyUnknown')}</Tag>
  return (
    <Flex vertical gap={2}>
      <div>
        {usable ? (
          <Tag color="green" icon={<CheckCircleFilled />}>
            {t('keyUsable')}
          </Tag>
        ) : (
          <Tag color="red" icon={<ExclamationCircleFilled />}>
            {t('keyNotUsable')}
          </Tag>
        )}
        {key.state && shared(`keyState.${key.state}`)}
      </div>
      {key.unusableReasons?.map((reason) => (
        <span key={reason}>{shared(`unusableReason.${reason}`)}</span>
      ))}
      {key.deleteAt && (
        <span>
          {t('keyDeleted')} <Instant at={key.deleteAt} />
        </span>
      )}
    </Flex>
  )
}

/** What the state means, and every key that one must be able to use to make instances from the image. */
export const ImageEncryption = ({ image }: { image: ImageSummaryFragment }) => {
  const { t } = useTranslation('image')
  const { t: shared } = useTranslation()
  const { encryption } = image
  const state = encryption?.state ?? 'UNKNOWN'
  const known = encryption?.keys ?? []
  const { data, error, loading, refetch } = useQuery(ImageKeysDocument, {
    variables: { id: image.id },
    skip: known.length === 0,
  })
  const described = data?.node && 'encryption' in data.node ? data.node.encryption?.keys : undefined
  const keys: readonly KeyKnown[] = described ?? known
  return (
    <ImageSection title={t('encryptionTitle')}>
      <p>
        <EncryptionTag state={encryption?.state ?? null} /> {shared(`encryptionHint.${state}`)}
      </p>
      <p>{t(`encryptionMeaning.${state}`)}</p>
      <h3 className="image-subtitle">{t('keysNeeded')}</h3>
      <ErrorNotice error={error} isPartial onRetry={() => void refetch()} />
      {keys.length === 0 ? (
        <p>{state === 'UNKNOWN' ? shared('unknown') : t('noKeys')}</p>
      ) : (
        <ul className="image-key-list" aria-busy={loading}>
          {keys.map((key) => (
            <li key={key.id}>
              <Flex wrap justify="space-between" gap="4px 16px">
                <KeyLabel of={key} withId />
                {!loading && <KeyUsability of={key} />}
              </Flex>
            </li>
          ))}
        </ul>
      )}
    </ImageSection>
  )
}
