import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { NothingThere } from '../components/nothing-there.tsx'

export const NotFoundPage = () => {
  const { t } = useTranslation()
  return (
    <NothingThere title={t('notFound.title')} text={t('notFound.text')}>
      <Link to="/">{t('notFound.back')}</Link>
    </NothingThere>
  )
}
