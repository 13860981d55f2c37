import { useTranslation } from 'react-i18next'
import './plot.css'

type View = 'share' | 'count' | 'table'

interface ViewChoiceProps<V extends View> {
  /** What it is of. */
  label: string
  views: readonly V[]
  chosen: V
  onChoose: (view: V) => void
}

/** A plot, or its figures as a table. Plain buttons: the first page is to load fast. */
export const ViewChoice = <V extends View>({ label, views, chosen, onChoose }: ViewChoiceProps<V>) => {
  const { t } = useTranslation('overview')
  const labels = { share: t('view.share'), count: t('view.count'), table: t('view.table') }
  return (
    <fieldset className="view-choice" aria-label={`${label}: ${t('view.label')}`}>
      {views.map((view) => (
        <button key={view} type="button" aria-pressed={view === chosen} onClick={() => onChoose(view)}>
          {labels[view]}
        </button>
      ))}
    </fieldset>
  )
}
