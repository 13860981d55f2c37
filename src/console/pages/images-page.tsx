import { ReloadOutlined } from '@ant-design/icons'
import { Button, Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import { OWNERS, useImagesChoice } from '../components/images-choice.ts'
import { ImagesFilters } from '../components/images-filters.tsx'
import { useImagesList } from '../components/images-list.ts'
import { useImagesProgress } from '../components/images-progress.ts'
import { ImagesView } from '../components/images-view.tsx'
import { PageHeading } from '../components/page-heading.tsx'
import { useRegion } from '../preferences/region.ts'

/** All images that the gateway can see: own, shared and public ones, of a region or of all. */
export const ImagesPage = () => {
  const { t } = useTranslation('images')
  const { t: shared } = useTranslation()
  const { regionId } = useRegion()
  const choice = useImagesChoice()
  const list = useImagesList(choice, regionId)
  const refresh = () => void list.refetch()
  useImagesProgress(list.images, refresh)
  const content = (
    <>
      <ImagesFilters choice={choice} regionId={regionId} images={list.images} />
      <ImagesView choice={choice} list={list} regionId={regionId} />
    </>
  )
  return (
    <>
      <PageHeading
        title={shared('images')}
        actions={
          <Button icon={<ReloadOutlined />} loading={list.isRefreshing} onClick={refresh}>
            {shared('refresh')}
          </Button>
        }
      />
      <Tabs
        aria-label={t('owners')}
        activeKey={choice.owner}
        onChange={(owner) => choice.set('owner', owner === 'SELF' ? [] : [owner])}
        items={OWNERS.map((owner) => ({
          key: owner,
          label: t(`owner.${owner}`),
          children: owner === choice.owner ? content : null,
        }))}
      />
    </>
  )
}
