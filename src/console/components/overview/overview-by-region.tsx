import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useAddressParam } from '../../preferences/address-param.ts'
import { BarPlot } from './bar-plot.tsx'
import { type CoveredRegion, countsIn, percentOf, STATES } from './encryption-counts.ts'
import { Panel } from '../panel.tsx'
import { useStateSegments } from './use-state-segments.ts'
import { ViewChoice } from './view-choice.tsx'

const VIEWS = ['share', 'count', 'table'] as const
const MAX_BARS = 12

/** Regions that have images, the one with most first. */
export const OverviewByRegion = ({ regions }: { regions: readonly CoveredRegion[] }) => {
  const { t } = useTranslation('overview')
  const [param, setParam] = useAddressParam('regions')
  const view = VIEWS.find((each) => each === param) ?? 'share'
  const sorted = regions
    .filter((region) => region.encryptionCoverage.total > 0)
    .toSorted((one, other) => other.encryptionCoverage.total - one.encryptionCoverage.total)
  return (
    <Panel
      title={t('byRegion')}
      extra={
        <ViewChoice
          label={t('byRegion')}
          views={VIEWS}
          chosen={view}
          onChoose={(chosen) => setParam(chosen === 'share' ? '' : chosen)}
        />
      }
    >
      {view === 'table' ? (
        <RegionTable regions={sorted} />
      ) : (
        <RegionPlot regions={sorted} isShare={view === 'share'} />
      )}
    </Panel>
  )
}

const RegionPlot = ({ regions, isShare }: { regions: readonly CoveredRegion[]; isShare: boolean }) => {
  const { t } = useTranslation('overview')
  const segmentsOf = useStateSegments()
  const noteOf = (encrypted: number, total: number) =>
    isShare ? t('percentOf', { percent: percentOf(encrypted, total), total }) : t('images', { count: total })
  const rows = regions.slice(0, MAX_BARS).map((region) => ({
    id: region.regionId,
    title: <Link to={`/?region=${region.regionId}`}>{region.name}</Link>,
    note: noteOf(region.encryptionCoverage.encrypted, region.encryptionCoverage.total),
    segments: segmentsOf(countsIn([region]), region.name, region.regionId),
  }))
  const rest = regions.slice(MAX_BARS)
  if (rest.length > 0) {
    const title = t('moreRegions', { count: rest.length })
    const counts = countsIn(rest)
    const total = rest.reduce((sum, region) => sum + region.encryptionCoverage.total, 0)
    const note = noteOf(counts.ENCRYPTED, total)
    rows.push({ id: 'rest', title: <>{title}</>, note, segments: segmentsOf(counts, title, null, false) })
  }
  return <BarPlot rows={rows} isShare={isShare} />
}

const RegionTable = ({ regions }: { regions: readonly CoveredRegion[] }) => {
  const { t } = useTranslation('overview')
  const { t: common } = useTranslation()
  return (
    <div className="plot-table-frame">
      <table className="plot-table">
        <thead>
          <tr>
            <th scope="col">{common('region')}</th>
            {STATES.map((state) => (
              <th key={state} scope="col">
                {common(`encryption.${state}`)}
              </th>
            ))}
            <th scope="col">{t('total')}</th>
            <th scope="col">{t('percentEncrypted')}</th>
          </tr>
        </thead>
        <tbody>
          {regions.map((region) => {
            const { encrypted, total } = region.encryptionCoverage
            const counts = countsIn([region])
            return (
              <tr key={region.regionId}>
                <th scope="row">
                  <Link to={`/?region=${region.regionId}`}>{region.name}</Link>
                </th>
                {STATES.map((state) => (
                  <td key={state}>{counts[state]}</td>
                ))}
                <td>{total}</td>
                <td>{percentOf(encrypted, total)} %</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
