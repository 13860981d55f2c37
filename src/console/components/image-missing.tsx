import { Flex, Result } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useRegionalAddress } from '../preferences/region.ts'

/** For the address of an image that is not there. */
export const ImageMissing = ({ regionId, imageId }: { regionId: string; imageId: string }) => {
  const { t } = useTranslation('image')
  const { t: shared } = useTranslation()
  const addressOf = useRegionalAddress()
  return (
    <>
      <title>{`${t('missing.title')} · ${shared('title')}`}</title>
      <Result
        status="404"
        title={<h1 className="image-missing-title">{t('missing.title')}</h1>}
        subTitle={t('missing.text', { regionId, imageId })}
        extra={
          <Flex wrap gap="8px 24px" justify="center">
            <Link to={`/images?q=${encodeURIComponent(imageId)}`}>{t('missing.search')}</Link>
            <Link to={addressOf('/images')}>{t('missing.toList')}</Link>
          </Flex>
        }
      />
    </>
  )
}
