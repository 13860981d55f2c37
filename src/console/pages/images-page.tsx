import { ReloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useImagesChoice } from '../components/images/images-choice.ts'
import { ImagesFilters } from '../components/images/images-filters.tsx'
import { useImagesList } from '../components/images/images-list.ts'
import { useImagesProgress } from '../components/images/images-progress.ts'
import { ImagesOwnerTabs } from '../components/images/images-owner-tabs.tsx'
import { ImagesView } from '../components/images/images-view.tsx'
import { PageHeading } from '../components/page-heading.tsx'
import { useRegion } from '../preferences/region.ts'

/** All images that the gateway can see: own, shared and public ones, of a region or of all. */
export const ImagesPage = () => {
  const { t } = useTranslation()
  const { regionId } = useRegion()
  const choice = useImagesChoice()
  const list = useImagesList(choice, regionId)
  const refresh = () => void list.refetch()
  useImagesProgress(list.images, refresh)
  return (
    <>
      <PageHeading
        title={t('images')}
        actions={
          <Button icon={<ReloadOutlined />} loading={list.isRefreshing} onClick={refresh}>
            {t('refresh')}
          </Button>
        }
      />
      <ImagesOwnerTabs owner={choice.owner} />
      <ImagesFilters choice={choice} regionId={regionId} images={list.images} />
      <ImagesView choice={choice} list={list} regionId={regionId} />
    </>
  )
}
