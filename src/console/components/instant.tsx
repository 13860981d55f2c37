import { Tooltip } from 'antd'
import { useTranslation } from 'react-i18next'

/** A point in time, in the reader's language and time zone; RFC 3339 on hovering. */
export const Instant = ({ at }: { at: string }) => {
  const { i18n } = useTranslation()
  const format = new Intl.DateTimeFormat(i18n.resolvedLanguage, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <Tooltip title={at}>
      <time dateTime={at}>{format.format(new Date(at))}</time>
    </Tooltip>
  )
}
