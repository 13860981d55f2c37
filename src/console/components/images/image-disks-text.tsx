import { Flex, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ImageSummaryFragment } from '../../generated/operations.ts'

type Disks = ImageSummaryFragment['disks']

/** In GiB, of all disks or of those of a type. */
export const totalGiB = (disks: Disks, type?: Disks[number]['type']) =>
  disks.filter((disk) => !type || disk.type === type).reduce((sum, { sizeGiB }) => sum + sizeGiB, 0)

/** How many disks, how large they are together, and what they are for. */
export const ImageDisksText = ({ disks }: { disks: Disks }) => {
  const { t } = useTranslation('images')
  const system = totalGiB(disks, 'SYSTEM')
  const data = totalGiB(disks, 'DATA')
  return (
    <Flex vertical>
      <span>
        {t('diskCount', { count: disks.length })} · {totalGiB(disks)} GiB
      </span>
      {data > 0 && (
        <Typography.Text type="secondary" className="image-small">
          {t('systemGiB', { size: system })} + {t('dataGiB', { size: data })}
        </Typography.Text>
      )}
    </Flex>
  )
}
