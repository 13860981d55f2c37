import { LockFilled, QuestionCircleFilled, UnlockFilled } from '@ant-design/icons'
import { Card, Descriptions, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useRegionalAddress } from '../../preferences/region.ts'
import type { CopySource } from './copy-input.ts'
import { CopyableId } from '../copyable-id.tsx'
import { EncryptionTag } from '../encryption-tag.tsx'
import { KeyLabel } from '../key-label.tsx'

/** What is to be copied. */
export const CopySourceSummary = ({ source, regionName }: { source: CopySource; regionName: string }) => {
  const { t } = useTranslation('copy')
  const addressOf = useRegionalAddress()
  const { name, imageId, regionId, encryption, disks, sizeGiB } = source
  const items = [
    {
      key: 'name',
      label: t('source.name'),
      children: <Link to={addressOf(`/images/${regionId}/${imageId}`)}>{name}</Link>,
    },
    { key: 'id', label: t('source.id'), children: <CopyableId id={imageId} /> },
    { key: 'region', label: t('source.region'), children: regionName },
    {
      key: 'encryption',
      label: t('source.encryption'),
      children: <EncryptionTag state={encryption?.state ?? null} />,
    },
    { key: 'keys', label: t('source.keys'), children: <SourceKeys encryption={encryption} /> },
    {
      key: 'disks',
      label: t('source.disks'),
      children: (
        <Flex vertical gap={2}>
          {disks.length === 0 && `${t('source.disk.SYSTEM')} ${sizeGiB} GiB`}
          {disks.map((disk) => (
            <SourceDisk key={disk.device} disk={disk} />
          ))}
        </Flex>
      ),
    },
  ]
  return (
    <Card size="small" title={<h2>{t('source.heading')}</h2>}>
      <Descriptions size="small" column={{ xs: 1, sm: 2, lg: 3 }} items={items} />
    </Card>
  )
}

const SourceKeys = ({ encryption }: Pick<CopySource, 'encryption'>) => {
  const { t } = useTranslation('copy')
  if (encryption && encryption.keys.length > 0) {
    return (
      <Flex vertical>
        {encryption.keys.map((key) => (
          <KeyLabel key={key.id} of={key} />
        ))}
      </Flex>
    )
  }
  return encryption?.state === 'UNENCRYPTED' ? t('source.noKeys') : t('source.keysUnknown')
}

const SourceDisk = ({ disk }: { disk: CopySource['disks'][number] }) => {
  const { t } = useTranslation('copy')
  const encrypted = disk.snapshot?.encrypted
  const [icon, text] =
    encrypted === undefined
      ? [<QuestionCircleFilled key="unknown" aria-hidden />, t('source.diskUnknown')]
      : encrypted
        ? [<LockFilled key="locked" aria-hidden />, t('source.diskEncrypted')]
        : [<UnlockFilled key="open" aria-hidden />, t('source.diskPlain')]
  return (
    <span>
      {icon} {t(`source.disk.${disk.type}`)} {disk.sizeGiB} GiB · {text}
    </span>
  )
}
