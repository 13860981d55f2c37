import { useTranslation } from 'react-i18next'
import { daysUntil } from './days-until.ts'

/** "in 3 days", "today", in the reader's language. */
export const useRelativeDay = () => {
  const { i18n } = useTranslation()
  const format = new Intl.RelativeTimeFormat(i18n.resolvedLanguage, { numeric: 'auto' })
  return (at: string) => format.format(daysUntil(at), 'day')
}
