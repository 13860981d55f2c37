import { Flex, Tag, Tooltip, Typography } from 'antd'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ImageSummaryFragment } from '../../generated/operations.ts'
import { useRegionalAddress } from '../../preferences/region.ts'
import { CopyableId } from '../copyable-id.tsx'
import { EncryptionTag } from '../encryption-tag.tsx'
import { ImageCopyAction } from './image-copy-action.tsx'
import { ImageDisksText } from './image-disks-text.tsx'
import { ImageStatusTag } from './image-status-tag.tsx'
import { ImageTags } from './image-tags.tsx'
import { COLUMNS, type ImageColumn } from './images-columns.ts'
import { Instant } from '../instant.tsx'
import { KeyLabel } from '../key-label.tsx'

interface ImagesTableRowProps {
  image: ImageSummaryFragment
  /** From 0. */
  index: number
  showsRegion: boolean
}

const ImageTitle = ({ image, showsRegion }: Omit<ImagesTableRowProps, 'index'>) => {
  const { t } = useTranslation('images')
  const addressOf = useRegionalAddress()
  return (
    <>
      <Flex wrap gap="0 8px" align="center">
        <Link to={addressOf(`/images/${image.regionId}/${image.imageId}`)} className="images-name">
          {image.name}
        </Link>
        {image.isCopied && (
          <Tooltip title={t('copyTagHint')}>
            <Tag>{t('copyTag')}</Tag>
          </Tooltip>
        )}
      </Flex>
      {image.imageId !== image.name && <CopyableId id={image.imageId} />}
      {showsRegion && (
        <Typography.Text type="secondary" className="image-small images-region">
          {image.regionId}
        </Typography.Text>
      )}
    </>
  )
}

const cellsOf = ({
  image,
  showsRegion,
}: Omit<ImagesTableRowProps, 'index'>): Record<ImageColumn, ReactNode> => ({
  image: <ImageTitle image={image} showsRegion={showsRegion} />,
  encryption: <EncryptionTag state={image.encryption?.state ?? null} />,
  keys: (image.encryption?.keys ?? []).map((key) => <KeyLabel key={key.id} of={key} />),
  disks: <ImageDisksText disks={image.disks} />,
  os: image.osName,
  status: <ImageStatusTag {...image} />,
  tags: image.tags.length > 0 && <ImageTags tags={image.tags} name={image.name} />,
  created: <Instant at={image.createdAt} />,
  actions: <ImageCopyAction of={image} />,
})

const Row = ({ image, index, showsRegion }: ImagesTableRowProps) => {
  const { t } = useTranslation('images')
  const cells = cellsOf({ image, showsRegion })
  return (
    // The heading is row 1.
    <tr aria-rowindex={index + 2}>
      {COLUMNS.map((column) => (
        <td
          key={column}
          className={`images-${column}`}
          data-empty={isEmpty(cells[column]) || undefined}
          data-label={column === 'image' || column === 'actions' ? undefined : t(`columns.${column}`)}
        >
          {cells[column]}
        </td>
      ))}
    </tr>
  )
}

const isEmpty = (cell: ReactNode) => !cell || (Array.isArray(cell) && cell.length === 0)

export const ImagesTableRow = memo(Row)
