import { CheckCircleFilled, ExclamationCircleFilled, PartitionOutlined } from '@ant-design/icons'
import { Flex, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { LineageImageFragment, LineageJobFragment } from '../../generated/operations.ts'
import { useRegionalAddress } from '../../preferences/region.ts'
import { EncryptionTag } from '../encryption-tag.tsx'
import { ImageStatusTag } from './image-status-tag.tsx'
import { JobStatusTag } from '../job-status-tag.tsx'

/** What the verification of a copy said, by icon and word. */
export const JobVerdict = ({ of: job }: { of: LineageJobFragment }) => {
  const { t } = useTranslation('image')
  const verdict = job.verification?.verdict
  if (!verdict) return <Typography.Text type="secondary">{t('verdict.none')}</Typography.Text>
  return (
    <span className={verdict === 'MATCHES' ? 'image-verdict-good' : 'image-verdict-bad'}>
      {verdict === 'MATCHES' ? <CheckCircleFilled aria-hidden /> : <ExclamationCircleFilled aria-hidden />}{' '}
      {t(`verdict.${verdict}`)}
    </span>
  )
}

/** How an image came to be: the job that copied it. */
export const LineageJobLine = ({ job }: { job: LineageJobFragment }) => {
  const { t } = useTranslation('image')
  const { t: shared } = useTranslation()
  const addressOf = useRegionalAddress()
  return (
    <Flex wrap gap="2px 10px" align="center" className="lineage-job">
      <Link to={addressOf(`/jobs/${encodeURIComponent(job.id)}`)}>
        <PartitionOutlined aria-hidden /> {t('lineageStep')}
      </Link>
      <JobStatusTag status={job.status} />
      <span>{shared(`transition.${job.resultingEncryption.transition}`)}</span>
      {job.verification && <JobVerdict of={job} />}
    </Flex>
  )
}

/** An image in the tree. The one whose page this is has no link. */
export const LineageCard = ({ image, isThis = false }: { image: LineageImageFragment; isThis?: boolean }) => {
  const { t } = useTranslation('image')
  const addressOf = useRegionalAddress()
  return (
    <div className={isThis ? 'lineage-card lineage-this' : 'lineage-card'} aria-current={isThis || undefined}>
      <Flex wrap gap="2px 10px" align="center">
        {isThis ? (
          <strong>
            {image.name} ({t('thisImage')})
          </strong>
        ) : (
          <Link to={addressOf(`/images/${image.regionId}/${image.imageId}`)}>{image.name}</Link>
        )}
        <EncryptionTag state={image.encryption?.state ?? null} />
        {image.status !== 'AVAILABLE' && <ImageStatusTag status={image.status} />}
      </Flex>
      <Typography.Text type="secondary" className="id">
        {image.imageId} · {image.regionId}
      </Typography.Text>
    </div>
  )
}

/** A copy that the gateway no longer, or not yet, sees. */
export const LineageStub = ({ imageId, regionId }: { imageId: string; regionId: string }) => {
  const { t } = useTranslation('image')
  return (
    <div className="lineage-card lineage-stub">
      <div>{t('gone')}</div>
      <Typography.Text type="secondary" className="id">
        {imageId} · {regionId}
      </Typography.Text>
    </div>
  )
}
