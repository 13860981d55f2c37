import { useQuery } from '@apollo/client/react'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { RegionsDocument } from '../../generated/operations.ts'
import { useRegion } from '../../preferences/region.ts'

/** Not a region's ID: those have a dash. */
const ALL = 'all'

export const RegionSelect = () => {
  const { t } = useTranslation()
  const { regionId, choose } = useRegion()
  const { data, loading } = useQuery(RegionsDocument)
  const regions = (data?.regions ?? []).map((region) => ({
    value: region.regionId,
    label: `${region.name} · ${region.regionId}`,
  }))
  return (
    <Select
      className="region-select"
      aria-label={t('region')}
      value={regionId ?? ALL}
      loading={loading}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      options={[{ value: ALL, label: t('allRegions') }, ...regions]}
      onChange={(chosen) => choose(chosen === ALL ? null : chosen)}
    />
  )
}
