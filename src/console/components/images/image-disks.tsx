import { LockFilled, QuestionCircleFilled, UnlockFilled } from '@ant-design/icons'
import { Flex, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ImageDetailsQuery } from '../../generated/operations.ts'
import { CopyableId } from '../copyable-id.tsx'
import { ImageDetailTable } from './image-detail-table.tsx'
import { ImageSection } from './image-section.tsx'
import { Instant } from '../instant.tsx'
import { KeyLabel } from '../key-label.tsx'

type Disk = NonNullable<ImageDetailsQuery['image']>['disks'][number]

const DiskEncryption = ({ disk }: { disk: Disk }) => {
  const { t } = useTranslation('image')
  // The image's own word is a hint at best: the snapshot is the truth.
  const encrypted = disk.snapshot?.encrypted ?? null
  const icon = encrypted === null ? <QuestionCircleFilled /> : encrypted ? <LockFilled /> : <UnlockFilled />
  const text = encrypted === null ? 'encryptedUnknown' : encrypted ? 'encrypted' : 'unencrypted'
  return (
    <>
      {icon} {t(text)}
    </>
  )
}

const DiskSnapshot = ({ disk }: { disk: Disk }) => {
  const { t } = useTranslation('image')
  const { snapshot } = disk
  if (!snapshot) return <Typography.Text type="secondary">{t('snapshotHidden')}</Typography.Text>
  const { snapshotId, sourceSnapshotId, sourceRegionId, createdAt } = snapshot
  return (
    <Flex vertical gap={2}>
      <CopyableId id={snapshotId} />
      <Typography.Text type="secondary" className="image-small">
        <Instant at={createdAt} />
      </Typography.Text>
      {sourceSnapshotId && (
        <Typography.Text type="secondary" className="image-small">
          {t('snapshotCopied', { snapshotId: sourceSnapshotId, regionId: sourceRegionId })}
        </Typography.Text>
      )}
    </Flex>
  )
}

/** Each disk that the image makes, with the snapshot behind it. */
export const ImageDisks = ({ disks }: { disks: readonly Disk[] }) => {
  const { t } = useTranslation('image')
  const { t: shared } = useTranslation()
  return (
    <ImageSection title={t('disksTitle')}>
      <ImageDetailTable
        label={t('disksTitle')}
        columns={(['device', 'type', 'size', 'encrypted', 'key', 'snapshot'] as const).map((name) =>
          t(`disk.${name}`),
        )}
        rows={disks.map((disk) => ({
          key: disk.device,
          cells: [
            <code key="device">{disk.device}</code>,
            t(`diskType.${disk.type}`),
            `${disk.sizeGiB} GiB`,
            <DiskEncryption key="encrypted" disk={disk} />,
            disk.snapshot?.key ? <KeyLabel key="key" of={disk.snapshot.key} /> : shared('none'),
            <DiskSnapshot key="snapshot" disk={disk} />,
          ],
        }))}
      />
    </ImageSection>
  )
}
