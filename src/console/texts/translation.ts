import { createInstance } from 'i18next'
import LanguageDetector from 'i18next-browser-languagedetector'
import { initReactI18next } from 'react-i18next'
import { common } from './common.ts'
import { copy } from './copy.ts'
import { image } from './image.ts'
import { images } from './images.ts'
import { jobs } from './jobs.ts'
import { keys } from './keys.ts'
import { overview } from './overview.ts'

const areas = { common, overview, images, image, copy, jobs, keys }

const textsIn = <L extends Language>(language: L) =>
  Object.fromEntries(Object.entries(areas).map(([name, texts]) => [name, texts[language]])) as {
    [A in keyof typeof areas]: (typeof areas)[A][L]
  }

export type Language = 'en' | 'zh'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: { [A in keyof typeof areas]: (typeof areas)[A]['en'] }
  }
}

const translation = createInstance()

export const currentLanguage = (): Language => (translation.resolvedLanguage === 'zh' ? 'zh' : 'en')

/** The person's own choice, else the browser's language, else English. */
export const startTranslation = () => {
  translation.on('languageChanged', () => (document.documentElement.lang = currentLanguage()))
  return translation
    .use(LanguageDetector)
    .use(initReactI18next)
    .init({
      resources: { en: textsIn('en'), zh: textsIn('zh') },
      supportedLngs: ['en', 'zh'],
      nonExplicitSupportedLngs: true,
      fallbackLng: 'en',
      defaultNS: 'common',
      // React escapes already.
      interpolation: { escapeValue: false },
      detection: {
        order: ['localStorage', 'navigator'],
        lookupLocalStorage: 'language',
        caches: ['localStorage'],
      },
    })
}
