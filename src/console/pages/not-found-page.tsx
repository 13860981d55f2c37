import { Result } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'

export const NotFoundPage = () => {
  const { t } = useTranslation()
  return (
    <>
      <title>{`${t('notFound.title')} · ${t('title')}`}</title>
      <Result
        status="404"
        title={<h1 className="result-title">{t('notFound.title')}</h1>}
        subTitle={t('notFound.text')}
        extra={<Link to="/">{t('notFound.back')}</Link>}
      />
    </>
  )
}
