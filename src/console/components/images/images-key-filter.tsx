import { useQuery } from '@apollo/client/react'
import { Select, Tooltip } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ImageFilterKeysDocument } from '../../generated/operations.ts'
import type { ImagesChoice } from './images-choice.ts'
import { useKeyName } from '../key-label.tsx'

interface ImagesKeyFilterProps extends Pick<ImagesChoice, 'keyId' | 'set'> {
  regionId: string | null
}

/** The keys of a region, all of them, from when somebody wants to see them. */
const useKeyOptions = (regionId: string | null, isWanted: boolean) => {
  const nameOf = useKeyName()
  const { data, loading, fetchMore } = useQuery(ImageFilterKeysDocument, {
    variables: { regionId: regionId ?? '' },
    skip: regionId === null || !isWanted,
  })
  const pageInfo = data?.keys?.pageInfo
  const after = pageInfo?.hasNextPage ? pageInfo.endCursor : null
  useEffect(() => {
    // What fails here is left out: the list itself tells when KMS is down.
    if (after) fetchMore({ variables: { after }, errorPolicy: 'all' }).catch(() => undefined)
  }, [after, fetchMore])
  const options = (data?.keys?.edges ?? []).map(({ node }) => ({
    value: node.keyId,
    label: nameOf(node),
    title: node.keyId,
  }))
  return { options, loading }
}

export const ImagesKeyFilter = ({ keyId, set, regionId }: ImagesKeyFilterProps) => {
  const { t } = useTranslation('images')
  const [isOpened, setOpened] = useState(false)
  const { options, loading } = useKeyOptions(regionId, isOpened || keyId !== null)
  return (
    <Tooltip title={regionId === null ? t('keyFilterHint') : ''}>
      <Select
        allowClear
        showSearch={{ optionFilterProp: ['label', 'value'] }}
        popupMatchSelectWidth={false}
        aria-label={t('keyFilter')}
        placeholder={regionId === null ? t('keyFilterHint') : t('keyFilter')}
        // One that an address names can be taken away in any region.
        disabled={regionId === null && keyId === null}
        loading={loading}
        options={options}
        value={keyId}
        onOpenChange={(isOpen) => setOpened((was) => was || isOpen)}
        onChange={(chosen?: string) => set('key', chosen ? [chosen] : [])}
      />
    </Tooltip>
  )
}
