import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { type ImagesChoice, OWNERS } from './images-choice.ts'

/** Links, each of which keeps the filters. */
export const ImagesOwnerTabs = ({ owner }: Pick<ImagesChoice, 'owner'>) => {
  const { t } = useTranslation('images')
  const [search] = useSearchParams()
  const searchOf = (chosen: string) => {
    const next = new URLSearchParams(search)
    if (chosen === 'SELF') next.delete('owner')
    else next.set('owner', chosen)
    return `?${next}`
  }
  return (
    <nav aria-label={t('owners')} className="images-tabs">
      {OWNERS.map((each) => (
        <Link key={each} to={{ search: searchOf(each) }} aria-current={each === owner ? 'page' : undefined}>
          {t(`owner.${each}`)}
        </Link>
      ))}
    </nav>
  )
}
