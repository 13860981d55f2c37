import { Button, Flex, Select } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImageSummaryFragment } from '../../generated/operations.ts'
import { tagText } from './image-tags.tsx'
import { ENCRYPTION_STATES, type ImagesChoice, OS_TYPES, SORTS, STATUSES } from './images-choice.ts'
import { ImagesKeyFilter } from './images-key-filter.tsx'
import { ImagesSearch } from './images-search.tsx'
import './images-filters.css'

interface ImagesFiltersProps {
  choice: ImagesChoice
  regionId: string | null
  /** Those that are listed: their tags are offered. */
  images: readonly ImageSummaryFragment[]
}

/** Enough to choose from; others can be typed. */
const MAX_TAGS_OFFERED = 200

const useTagOptions = (images: readonly ImageSummaryFragment[]) =>
  useMemo(
    () =>
      [...new Set(images.flatMap(({ tags }) => tags.map(tagText)))]
        .toSorted()
        .slice(0, MAX_TAGS_OFFERED)
        .map((value) => ({ value, label: value })),
    [images],
  )

/** All of them are in the address. */
export const ImagesFilters = ({ choice, regionId, images }: ImagesFiltersProps) => {
  const { t } = useTranslation('images')
  const { t: shared } = useTranslation()
  const { set } = choice
  const tagOptions = useTagOptions(images)
  return (
    <Flex component="search" wrap gap={8} aria-label={t('filters')} className="images-filters">
      <ImagesSearch text={choice.text} set={set} />
      <Select
        mode="multiple"
        allowClear
        showSearch={false}
        maxTagCount="responsive"
        aria-label={t('encryptionFilter')}
        placeholder={t('encryptionFilter')}
        options={ENCRYPTION_STATES.map((value) => ({ value, label: shared(`encryption.${value}`) }))}
        value={choice.encryption}
        onChange={(states) => set('encryption', states)}
      />
      <ImagesKeyFilter keyId={choice.keyId} set={set} regionId={regionId} />
      <Select
        mode="multiple"
        allowClear
        showSearch={false}
        maxTagCount="responsive"
        aria-label={t('statusFilter')}
        placeholder={t('statusFilter')}
        options={STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
        value={choice.statuses}
        onChange={(statuses) => set('status', statuses)}
      />
      <Select
        allowClear
        aria-label={t('osFilter')}
        placeholder={t('osFilter')}
        options={OS_TYPES.map((value) => ({ value, label: t(`osType.${value}`) }))}
        value={choice.osType}
        onChange={(osType) => set('os', osType ? [osType] : [])}
      />
      <Select
        mode="tags"
        allowClear
        maxTagCount="responsive"
        popupMatchSelectWidth={false}
        aria-label={t('tagFilter')}
        placeholder={`${t('tagFilter')}: ${t('tagFilterHint')}`}
        options={tagOptions}
        value={choice.tags}
        onChange={(tags) => set('tag', tags)}
      />
      <Select
        className="images-sort"
        aria-label={t('sort')}
        options={[
          { value: 'none', label: t('sorts.none') },
          ...SORTS.map((value) => ({ value, label: t(`sorts.${value}`) })),
        ]}
        value={choice.sort ?? 'none'}
        onChange={(sort) => set('sort', sort === 'none' ? [] : [sort])}
      />
      {choice.isFiltered && (
        <Button type="link" onClick={choice.clear}>
          {t('clearFilters')}
        </Button>
      )}
    </Flex>
  )
}
