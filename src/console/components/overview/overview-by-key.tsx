import { Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useAddressParam } from '../../preferences/address-param.ts'
import { useRegion, useRegionalAddress } from '../../preferences/region.ts'
import { BarPlot } from './bar-plot.tsx'
import { type CoveredRegion, imagesAddress } from './encryption-counts.ts'
import { useKeyName } from '../key-label.tsx'
import { Panel } from '../panel.tsx'
import { ViewChoice } from './view-choice.tsx'

const VIEWS = ['count', 'table'] as const
const MAX_BARS = 10

/** What a key is called here: with its region, when there are several. */
const useKeysByImages = (regions: readonly CoveredRegion[]) => {
  const nameOf = useKeyName()
  const { regionId } = useRegion()
  return regions
    .flatMap((region) =>
      region.encryptionCoverage.byKey.map(({ key, images }) => ({
        key,
        images,
        name: regionId ? nameOf(key) : `${nameOf(key)} · ${region.name}`,
      })),
    )
    .toSorted((one, other) => other.images - one.images)
}

type KeyImages = ReturnType<typeof useKeysByImages>

/** Keys that encrypt images, the one with most first. */
export const OverviewByKey = ({ regions }: { regions: readonly CoveredRegion[] }) => {
  const { t } = useTranslation('overview')
  const [param, setParam] = useAddressParam('keys')
  const view = param === 'table' ? 'table' : 'count'
  const keys = useKeysByImages(regions)
  return (
    <Panel
      title={t('byKey')}
      extra={
        <ViewChoice
          label={t('byKey')}
          views={VIEWS}
          chosen={view}
          onChoose={(chosen) => setParam(chosen === 'count' ? '' : chosen)}
        />
      }
    >
      {keys.length === 0 && <Typography.Text>{t('noKeys')}</Typography.Text>}
      {keys.length > 0 && (view === 'table' ? <KeyTable keys={keys} /> : <KeyPlot keys={keys} />)}
      {keys.length > 0 && <p className="plot-hint">{t('byKeyHint')}</p>}
    </Panel>
  )
}

const KeyPlot = ({ keys }: { keys: KeyImages }) => {
  const { t } = useTranslation('overview')
  const addressOf = useRegionalAddress()
  const rows = keys.slice(0, MAX_BARS).map(({ key, images, name }) => {
    const to = imagesAddress({ region: key.regionId, key: key.keyId })
    return {
      id: key.id,
      title: <Link to={addressOf(`/keys/${key.regionId}/${key.keyId}`)}>{name}</Link>,
      note: t('images', { count: images }),
      segments: [{ look: 'KEY' as const, images, label: t('keySegment', { count: images, key: name }), to }],
    }
  })
  const rest = keys.slice(MAX_BARS)
  const restBar = () => {
    const name = t('moreKeys', { count: rest.length })
    const images = rest.reduce((sum, each) => sum + each.images, 0)
    const label = t('keySegment', { count: images, key: name })
    return {
      id: 'rest',
      title: <Link to={addressOf('/keys')}>{name}</Link>,
      note: t('images', { count: images }),
      segments: [{ look: 'UNKNOWN' as const, images, label, to: null }],
    }
  }
  return <BarPlot rows={rest.length > 0 ? [...rows, restBar()] : rows} isShare={false} />
}

const KeyTable = ({ keys }: { keys: KeyImages }) => {
  const { t } = useTranslation('overview')
  const { t: common } = useTranslation()
  const addressOf = useRegionalAddress()
  return (
    <table className="plot-table">
      <thead>
        <tr>
          <th scope="col">{common('keys')}</th>
          <th scope="col">{t('total')}</th>
        </tr>
      </thead>
      <tbody>
        {keys.map(({ key, images, name }) => (
          <tr key={key.id}>
            <th scope="row">
              <Link to={addressOf(`/keys/${key.regionId}/${key.keyId}`)}>{name}</Link>
            </th>
            <td>
              <Link to={imagesAddress({ region: key.regionId, key: key.keyId })}>{images}</Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
