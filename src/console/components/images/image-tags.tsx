import { Flex, Popover, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ImageSummaryFragment } from '../../generated/operations.ts'

type Tags = ImageSummaryFragment['tags']

/** The rest is shown on hovering, focus and click. */
const SHOWN = 2

export const tagText = ({ key, value }: Tags[number]) => (value ? `${key}=${value}` : key)

const TagList = ({ tags }: { tags: Tags }) =>
  tags.map((tag) => (
    <Tag key={tag.key} className="image-tag" title={tagText(tag)}>
      {tagText(tag)}
    </Tag>
  ))

/** The first few tags, in a row of a list. */
export const ImageTags = ({ tags, name }: { tags: Tags; name: string }) => {
  const { t } = useTranslation('images')
  const rest = tags.slice(SHOWN)
  return (
    <Flex wrap gap={4}>
      <TagList tags={tags.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <Popover
          trigger={['hover', 'focus', 'click']}
          title={t('allTags', { name })}
          content={
            <Flex wrap gap={4} className="image-tags-popover">
              <TagList tags={tags} />
            </Flex>
          }
        >
          <button
            type="button"
            className="image-tags-more"
            aria-label={t('moreTags', { count: rest.length, tags: rest.map(tagText).join(', ') })}
          >
            +{rest.length}
          </button>
        </Popover>
      )}
    </Flex>
  )
}

export const AllImageTags = ({ tags }: { tags: Tags }) => (
  <Flex wrap gap={4}>
    <TagList tags={tags} />
  </Flex>
)
