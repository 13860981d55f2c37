import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useRegionalAddress } from '../../preferences/region.ts'
import { NothingThere } from '../nothing-there.tsx'

/** For the address of an image that is not there. */
export const ImageMissing = ({ regionId, imageId }: { regionId: string; imageId: string }) => {
  const { t } = useTranslation('image')
  const addressOf = useRegionalAddress()
  return (
    <NothingThere title={t('missing.title')} text={t('missing.text', { regionId, imageId })}>
      <Link to={`/images?q=${encodeURIComponent(imageId)}`}>{t('missing.search')}</Link>
      <Link to={addressOf('/images')}>{t('missing.toList')}</Link>
    </NothingThere>
  )
}
