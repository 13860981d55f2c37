import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { NothingThere } from '../components/nothing-there.tsx'
import { useRegionalAddress } from '../preferences/region.ts'

export const NotFoundPage = () => {
  const { t } = useTranslation()
  const addressOf = useRegionalAddress()
  return (
    <NothingThere title={t('notFound.title')} text={t('notFound.text')}>
      <Link to={addressOf('/')}>{t('notFound.back')}</Link>
    </NothingThere>
  )
}
