import { CopyOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { useTranslation } from 'react-i18next'
import { useHref, useLinkClickHandler } from 'react-router'
import type { ImageSummaryFragment } from '../../generated/operations.ts'
import { useRegionalAddress } from '../../preferences/region.ts'

/** CopyImage refuses larger system disks, as the gateway's plan says too. */
const SIZE_LIMIT_GIB = 500

const blockerOf = ({ owner, status, sizeGiB }: ImageSummaryFragment) => {
  if (owner !== 'SELF' && owner !== 'SHARED') return 'NOT_CUSTOM'
  if (status !== 'AVAILABLE') return 'NOT_AVAILABLE'
  return sizeGiB > SIZE_LIMIT_GIB ? 'TOO_LARGE' : null
}

interface ImageCopyActionProps {
  of: ImageSummaryFragment
  /** The page's main action, not one of many in a list. */
  isPrimary?: boolean
}

/** Leads to the copying of an image. What can't be copied says why, to those with a keyboard too. */
export const ImageCopyAction = ({ of: image, isPrimary = false }: ImageCopyActionProps) => {
  const { t } = useTranslation('images')
  const to = useRegionalAddress()(`/images/${image.regionId}/${image.imageId}/copy`)
  const href = useHref(to)
  const open = useLinkClickHandler<HTMLElement>(to)
  const blocker = blockerOf(image)
  const label = t('copyOf', { name: image.name })
  const look = isPrimary ? ({ type: 'primary' } as const) : ({ size: 'small' } as const)
  if (blocker) {
    const reason = t(`copyBlocked.${blocker}`)
    return (
      <Tooltip title={reason}>
        <Button
          size={look.size ?? 'middle'}
          className="image-copy-blocked"
          icon={<CopyOutlined />}
          aria-disabled
          aria-label={`${label}: ${reason}`}
        >
          {t('copy')}
        </Button>
      </Tooltip>
    )
  }
  const hint = image.owner === 'SHARED' ? t('copyWithinRegion', { regionId: image.regionId }) : ''
  return (
    <Tooltip title={hint}>
      <Button
        {...look}
        icon={<CopyOutlined />}
        href={href}
        onClick={open}
        aria-label={hint ? `${label}. ${hint}` : label}
      >
        {t('copy')}
      </Button>
    </Tooltip>
  )
}
