import { Descriptions, type DescriptionsProps, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { KeyQuery } from '../../generated/operations.ts'
import { CopyableId } from '../copyable-id.tsx'
import { Instant } from '../instant.tsx'
import { KeyUsability } from './key-usability.tsx'

type Items = NonNullable<DescriptionsProps['items']>

/** Everything about a key. What could not be read is unknown, not absent. */
export const KeyFacts = ({ of: key }: { of: NonNullable<KeyQuery['key']> }) => {
  const { t } = useTranslation('keys')
  const { t: common } = useTranslation()
  const unknown = common('unknown')
  const items: Items = [
    { label: t('keyId'), children: <CopyableId id={key.keyId} /> },
    { label: common('region'), children: key.regionId },
    { label: t('aliases'), children: key.aliases ? key.aliases.join(', ') || common('none') : unknown },
    { label: t('disks'), children: <KeyUsability of={key} /> },
    { label: t('originTitle'), children: key.origin ? t(`origin.${key.origin}`) : unknown },
    { label: t('creatorTitle'), children: key.creator ? t(`creator.${key.creator}`) : unknown },
    { label: t('spec'), children: key.spec ?? unknown },
    { label: t('usage'), children: key.usage ?? unknown },
    { label: t('protectionLevel'), children: key.protectionLevel ?? unknown },
    { label: t('rotation'), children: key.automaticRotation ? t('on') : t('off') },
    { label: t('createdAt'), children: key.createdAt ? <Instant at={key.createdAt} /> : unknown },
    ...(key.deleteAt ? [{ label: t('deleteAt'), children: <Instant at={key.deleteAt} /> }] : []),
    ...(key.origin === 'EXTERNAL'
      ? [
          {
            label: t('materialExpiresAt'),
            children: key.materialExpiresAt ? <Instant at={key.materialExpiresAt} /> : t('never'),
          },
        ]
      : []),
    { label: t('description'), children: key.description || common('none') },
    { label: t('arn'), children: key.arn ? <CopyableId id={key.arn} /> : unknown },
    {
      label: t('tags'),
      children: key.tags
        ? key.tags.map((tag) => <Tag key={tag.key}>{`${tag.key}=${tag.value}`}</Tag>)
        : unknown,
    },
  ]
  return (
    <Descriptions
      className="key-facts"
      size="small"
      column={{ xs: 1, md: 2, xl: 3 }}
      items={items.map((item, index) => ({ ...item, key: index }))}
    />
  )
}
