import { BulbOutlined, GlobalOutlined } from '@ant-design/icons'
import { useApolloClient } from '@apollo/client/react'
import { Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import { type Appearance, useAppearance } from '../../preferences/appearance.tsx'
import { currentLanguage, type Language } from '../../texts/translation.ts'

/** Each in its own language, for whoever does not read the other one. */
const LANGUAGES: Record<Language, string> = { en: 'English', zh: '中文' }

const APPEARANCES: readonly Appearance[] = ['system', 'light', 'dark']

export const PreferencesMenu = () => {
  const { t, i18n } = useTranslation()
  const client = useApolloClient()
  const { appearance, choose } = useAppearance()
  const speak = async (language: string) => {
    await i18n.changeLanguage(language)
    // Texts of the gateway come in the language of the request. Each query shows its own error.
    await client.refetchObservableQueries().catch(() => {})
  }
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          selectedKeys: [currentLanguage()],
          items: Object.entries(LANGUAGES).map(([key, label]) => ({ key, label })),
          onClick: ({ key }) => void speak(key),
        }}
      >
        <Button
          ghost
          icon={<GlobalOutlined />}
          aria-label={`${t('language')}: ${LANGUAGES[currentLanguage()]}`}
        >
          {LANGUAGES[currentLanguage()]}
        </Button>
      </Dropdown>
      <Dropdown
        trigger={['click']}
        menu={{
          selectedKeys: [appearance],
          items: APPEARANCES.map((key) => ({ key, label: t(`themes.${key}`) })),
          onClick: ({ key }) => choose(key as Appearance),
        }}
      >
        <Button ghost icon={<BulbOutlined />} aria-label={t('theme')} />
      </Dropdown>
    </>
  )
}
