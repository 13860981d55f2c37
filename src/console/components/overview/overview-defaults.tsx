import { CheckCircleOutlined, MinusCircleOutlined, QuestionCircleOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { Panel } from '../panel.tsx'

interface OverviewDefaultsProps {
  regions: readonly { regionId: string; name: string; encryptionByDefault: boolean | null }[]
}

/** Which regions encrypt new disks by themselves. */
export const OverviewDefaults = ({ regions }: OverviewDefaultsProps) => {
  const { t } = useTranslation('overview')
  const groups = [
    { value: true, icon: <CheckCircleOutlined />, label: t('defaults.on') },
    { value: false, icon: <MinusCircleOutlined />, label: t('defaults.off') },
    { value: null, icon: <QuestionCircleOutlined />, label: t('defaults.unread') },
  ]
  return (
    <Panel title={t('defaults.title')} className="overview-defaults">
      <dl className="default-groups">
        {groups.map(({ value, icon, label }) => {
          const names = regions.filter((region) => region.encryptionByDefault === value)
          return (
            names.length > 0 && (
              <div key={label}>
                <dt>
                  <span aria-hidden>{icon}</span> {label}
                </dt>
                <dd>{names.map((region) => region.name).join(' · ')}</dd>
              </div>
            )
          )
        })}
      </dl>
      <p className="plot-hint">{t('defaults.hint')}</p>
    </Panel>
  )
}
