import { Layout, Spin } from 'antd'
import { useTranslation } from 'react-i18next'
import { Outlet, ScrollRestoration, useNavigation } from 'react-router'
import { ShellHeader } from './shell-header.tsx'
import './shell.css'

/** What stands around every page. */
export const Shell = () => {
  const { t } = useTranslation()
  const { state } = useNavigation()
  return (
    <Layout className="shell">
      <a className="skip-link" href="#content">
        {t('skipToContent')}
      </a>
      <ShellHeader />
      <ScrollRestoration />
      <Layout.Content id="content" tabIndex={-1} className="shell-content">
        <Spin spinning={state === 'loading'} delay={300}>
          <Outlet />
        </Spin>
      </Layout.Content>
    </Layout>
  )
}
