import { App, ConfigProvider, theme } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../texts/translation.ts'
import { useAppearance } from './appearance.tsx'

/** Language and colours of the components, and of the page around them. */
export const Look = ({ children }: { children: ReactNode }) => {
  // Renders again when the language changes.
  useTranslation()
  const { isDark } = useAppearance()
  useEffect(() => {
    document.documentElement.style.colorScheme = isDark ? 'dark' : 'light'
  }, [isDark])
  return (
    <ConfigProvider
      // Ant Design would put a space between two Chinese characters.
      button={{ autoInsertSpace: false }}
      locale={currentLanguage() === 'zh' ? zhCN : enUS}
      theme={{
        algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
        // Ant Design's own secondary, link and danger colours miss the contrast of WCAG AA (4.5 to 1) by a little.
        token: isDark
          ? {
              colorLink: '#4c9aff',
              colorTextSecondary: 'rgba(255,255,255,0.72)',
              colorTextTertiary: 'rgba(255,255,255,0.62)',
              colorTextPlaceholder: 'rgba(255,255,255,0.6)',
              colorError: '#ff6b6b',
            }
          : {
              colorPrimary: '#0958d9',
              colorLink: '#0958d9',
              colorError: '#cf1322',
              colorTextSecondary: 'rgba(0,0,0,0.68)',
              colorTextTertiary: 'rgba(0,0,0,0.6)',
              colorTextPlaceholder: 'rgba(0,0,0,0.58)',
            },
      }}
    >
      <App>{children}</App>
    </ConfigProvider>
  )
}
