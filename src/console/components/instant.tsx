import { Tooltip } from 'antd'
import { useTranslation } from 'react-i18next'

/** By language: a format takes long to make, and long lists show hundreds. */
const formats = new Map<string, Intl.DateTimeFormat>()

const formatIn = (language: string) => {
  const format =
    formats.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
  formats.set(language, format)
  return format
}

/** A point in time, in the reader's language and time zone; RFC 3339 on hovering. */
export const Instant = ({ at }: { at: string }) => {
  const { i18n } = useTranslation()
  return (
    <Tooltip title={at}>
      <time dateTime={at}>{formatIn(i18n.resolvedLanguage ?? 'en').format(new Date(at))}</time>
    </Tooltip>
  )
}
