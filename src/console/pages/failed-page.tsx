import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { useRouteError } from 'react-router'
import { ErrorNotice } from '../components/error-notice.tsx'
import { PageHeading } from '../components/page-heading.tsx'

/** As Chromium, Firefox, Safari and Vite say it. */
const NOT_LOADED = /dynamically imported module|importing a module script|preload CSS/i

/** Browsers may keep the failure of a module until the page is loaded anew; without a gateway that would show nothing. */
const loadAnew = () => {
  fetch(location.href, { method: 'HEAD' }).then(
    () => location.reload(),
    () => {},
  )
}

/** Instead of a page whose code could not be loaded, or has a fault. */
export const FailedPage = () => {
  const { t } = useTranslation()
  const error = useRouteError()
  const message = error instanceof Error ? error.message : String(error)
  return (
    <>
      <PageHeading title={t('error.title')} />
      {NOT_LOADED.test(message) ? (
        <ErrorNotice error={error} onRetry={loadAnew} />
      ) : (
        <Alert type="error" showIcon title={message} description={t('error.remedy.other')} />
      )}
    </>
  )
}
