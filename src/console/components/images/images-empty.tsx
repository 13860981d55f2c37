import { Button, Empty, Flex, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { imageIdOf, type ImagesChoice } from './images-choice.ts'

const kindOf = ({ text, isFiltered, owner }: ImagesChoice) => {
  if (imageIdOf(text)) return 'byId'
  if (isFiltered) return 'filtered'
  return owner === 'SELF' || owner === 'SHARED' ? owner : 'other'
}

/** What to do when there is nothing to show. */
export const ImagesEmpty = ({ choice }: { choice: ImagesChoice }) => {
  const { t } = useTranslation('images')
  const kind = kindOf(choice)
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      className="images-empty"
      description={
        <Flex vertical align="center" gap={8}>
          <Typography.Text strong>{t(`empty.${kind}`, { imageId: choice.text })}</Typography.Text>
          <Typography.Text type="secondary">{t(`empty.${kind}Text`)}</Typography.Text>
          {choice.isFiltered && <Button onClick={choice.clear}>{t('clearFilters')}</Button>}
        </Flex>
      }
    />
  )
}
