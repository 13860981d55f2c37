import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'

type View = 'share' | 'count' | 'table'

interface ViewChoiceProps<V extends View> {
  /** What it is of. */
  label: string
  views: readonly V[]
  chosen: V
  onChoose: (view: V) => void
}

/** A plot, or its figures as a table. */
export const ViewChoice = <V extends View>({ label, views, chosen, onChoose }: ViewChoiceProps<V>) => {
  const { t } = useTranslation('overview')
  const labels = { share: t('view.share'), count: t('view.count'), table: t('view.table') }
  return (
    <Segmented<V>
      size="small"
      aria-label={`${label}: ${t('view.label')}`}
      value={chosen}
      options={views.map((value) => ({ value, label: labels[value] }))}
      onChange={onChoose}
    />
  )
}
