import { Flex, Layout } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, NavLink } from 'react-router'
import { useRegionalAddress } from '../../preferences/region.ts'
import { LiveBadge } from './live-badge.tsx'
import { PreferencesMenu } from './preferences-menu.tsx'
import { RegionSelect } from './region-select.tsx'

export const ShellHeader = () => {
  const { t } = useTranslation()
  const addressOf = useRegionalAddress()
  return (
    <Layout.Header className="shell-header">
      <Link to={addressOf('/')} className="shell-brand">
        <img src="/icon.svg" alt="" width={26} height={26} />
        {t('title')}
      </Link>
      <RegionSelect />
      <nav className="shell-nav" aria-label={t('navigation')}>
        <NavLink to={addressOf('/')} end>
          {t('overview')}
        </NavLink>
        <NavLink to={addressOf('/images')}>{t('images')}</NavLink>
        <NavLink to={addressOf('/keys')}>{t('keys')}</NavLink>
        <NavLink to={addressOf('/jobs')}>{t('jobs')}</NavLink>
      </nav>
      <Flex align="center" gap={12}>
        <LiveBadge />
        <PreferencesMenu />
      </Flex>
    </Layout.Header>
  )
}
