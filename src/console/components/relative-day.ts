import { useTranslation } from 'react-i18next'

const DAY_MS = 24 * 60 * 60 * 1000

/** Whole days from now, rounded towards now: what is left is never overstated. */
export const daysUntil = (at: string) => Math.trunc((new Date(at).getTime() - Date.now()) / DAY_MS)

/** "in 3 days", "today", in the reader's language. */
export const useRelativeDay = () => {
  const { i18n } = useTranslation()
  const format = new Intl.RelativeTimeFormat(i18n.resolvedLanguage, { numeric: 'auto' })
  return (at: string) => format.format(daysUntil(at), 'day')
}
