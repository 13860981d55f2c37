import { Badge, Tooltip } from 'antd'
import { useTranslation } from 'react-i18next'
import { useIsLive } from '../../graphql/live-jobs.tsx'

/** Tells whether what is on the screen moves by itself. */
export const LiveBadge = () => {
  const { t } = useTranslation()
  const isLive = useIsLive()
  const text = isLive ? t('live.connected') : t('live.connecting')
  return (
    <Tooltip title={text}>
      <output aria-label={text}>
        <Badge status={isLive ? 'success' : 'processing'} />
      </output>
    </Tooltip>
  )
}
