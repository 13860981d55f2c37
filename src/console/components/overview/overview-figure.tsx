import { LockFilled, PieChartFilled, QuestionCircleFilled, UnlockFilled } from '@ant-design/icons'
import { useParentSize } from '@visx/responsive'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useRegion } from '../../preferences/region.ts'
import { type EncryptionCounts, imagesAddress, percentOf, STATES, totalOf } from './encryption-counts.ts'
import { StackedBar } from './stacked-bar.tsx'
import { useStateSegments } from './use-state-segments.ts'
import './overview.css'

const ICONS = {
  ENCRYPTED: <LockFilled />,
  PARTIALLY_ENCRYPTED: <PieChartFilled />,
  UNENCRYPTED: <UnlockFilled />,
  UNKNOWN: <QuestionCircleFilled />,
}

/** The one number that counts, and what it is made of. */
export const OverviewFigure = ({ counts, place }: { counts: EncryptionCounts; place: string }) => {
  const { t } = useTranslation('overview')
  const { t: common } = useTranslation()
  const { regionId } = useRegion()
  const { parentRef, width } = useParentSize({ debounceTime: 50 })
  const segmentsOf = useStateSegments()
  const total = totalOf(counts)
  return (
    <>
      <p className="figure">
        <strong>{percentOf(counts.ENCRYPTED, total)} %</strong>
        <span>{t('encryptedOf', { encrypted: counts.ENCRYPTED, total })}</span>
      </p>
      <div ref={parentRef} className="figure-bar">
        <StackedBar
          segments={segmentsOf(counts, place, regionId)}
          images={total}
          widthPx={width}
          heightPx={36}
        />
      </div>
      <ul className="figure-legend" aria-label={t('byState')}>
        {STATES.filter((state) => counts[state] > 0).map((state) => (
          <li key={state}>
            <span className={`legend-icon legend-${state}`} aria-hidden>
              {ICONS[state]}
            </span>
            <Link to={imagesAddress({ region: regionId, encryption: state })}>
              {common(`encryption.${state}`)}
            </Link>
            <span className="legend-count">{counts[state]}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
