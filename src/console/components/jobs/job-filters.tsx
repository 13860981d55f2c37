import { useQuery } from '@apollo/client/react'
import { Button, Flex, Input, Segmented, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { RegionsDocument } from '../../generated/operations.ts'
import { type FilterName, SINCES, STATUS_GROUPS, type useJobFilter } from './job-filter.ts'
import './job-filters.css'

interface JobFiltersProps {
  by: ReturnType<typeof useJobFilter>
}

export const JobFilters = ({ by: { values, isFiltered, choose, clear } }: JobFiltersProps) => {
  const { t } = useTranslation('jobs')
  const { data } = useQuery(RegionsDocument)
  const regions = (data?.regions ?? []).map(({ regionId, name }) => ({
    value: regionId,
    label: `${name} · ${regionId}`,
  }))
  const region = (name: 'region' | 'to', label: string) => (
    <Field label={label}>
      <Select
        aria-label={label}
        value={values[name]}
        allowClear
        placeholder={t('filter.anyRegion')}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        options={regions}
        onChange={(chosen: string | undefined) => choose(name, chosen ?? null)}
      />
    </Field>
  )
  const text = (name: FilterName & ('image' | 'key'), label: string, hint: string) => (
    <Field label={label}>
      <Input.Search
        // Follows the address when that changes otherwise.
        key={values[name]}
        aria-label={label}
        defaultValue={values[name] ?? ''}
        allowClear
        placeholder={hint}
        onSearch={(entered) => choose(name, entered.trim() || null)}
      />
    </Field>
  )
  return (
    <section aria-label={t('filter.label')} className="job-filters">
      <div className="job-filters-status">
        <Segmented
          aria-label={t('group.label')}
          value={values.status ?? 'all'}
          options={[
            { value: 'all', label: t('all') },
            ...STATUS_GROUPS.map((group) => ({ value: group, label: t(`group.${group}`) })),
          ]}
          onChange={(chosen) => choose('status', chosen === 'all' ? null : chosen)}
        />
      </div>
      <div className="job-filters-fields">
        {region('region', t('filter.from'))}
        {region('to', t('filter.to'))}
        {text('image', t('filter.image'), t('filter.imageHint'))}
        {text('key', t('filter.key'), t('filter.keyHint'))}
        <Field label={t('filter.since')}>
          <Select
            aria-label={t('filter.since')}
            value={values.since}
            allowClear
            placeholder={t('filter.anyTime')}
            options={SINCES.map((since) => ({ value: since, label: t(`filter.${since}`) }))}
            onChange={(chosen: string | undefined) => choose('since', chosen ?? null)}
          />
        </Field>
        {isFiltered && <Button onClick={clear}>{t('filter.clear')}</Button>}
      </div>
    </section>
  )
}

const Field = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <Flex vertical gap={2}>
    <span aria-hidden className="job-filters-label">
      {label}
    </span>
    {children}
  </Flex>
)
