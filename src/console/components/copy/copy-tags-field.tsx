import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Flex, Form, Input, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { type CopySource, type CopyValues, isFilled } from './copy-input.ts'
import { type PlacedProblem, problemsOfTag } from './copy-problems.ts'
import { ProblemField, ProblemTexts } from './problem-text.tsx'

/** The cloud takes 20, and the gateway adds three. */
const TAG_LIMIT = 17

/** Of the cloud, and of the gateway: both are refused when a caller gives them. */
const RESERVED = /^(aliyun|acs:|gateway:)/i

interface CopyTagsFieldProps {
  source: CopySource
  tags: CopyValues['tags']
  problems: readonly PlacedProblem[]
}

export const CopyTagsField = ({ source, tags = [], problems }: CopyTagsFieldProps) => {
  const { t } = useTranslation('copy')
  const form = Form.useFormInstance<CopyValues>()
  const ownTags = source.tags.filter(({ key }) => !RESERVED.test(key)).slice(0, TAG_LIMIT)
  const takeOver = () => form.setFieldsValue({ tags: ownTags.map(({ key, value }) => ({ key, value })) })
  /** Rows without text are not sent, and have no place in the paths of problems. */
  const problemsOfRow = (row: number) =>
    isFilled(tags[row]) ? problemsOfTag(problems, tags.slice(0, row).filter(isFilled).length) : []
  const ofAll = problems.filter(({ field }) => field?.length === 1)
  return (
    <fieldset className="copy-tags">
      <legend>{t('form.tags')}</legend>
      <Typography.Paragraph type="secondary">{t('form.tagsHint', { count: TAG_LIMIT })}</Typography.Paragraph>
      <Form.List name="tags">
        {(rows, { add, remove }) => (
          <Flex vertical gap={8}>
            {rows.map(({ key, name }) => (
              <TagRow key={key} row={name} problems={problemsOfRow(name)} onRemove={() => remove(name)} />
            ))}
            <ProblemTexts problems={ofAll} />
            <Flex wrap gap={8}>
              <Button icon={<PlusOutlined />} disabled={rows.length >= TAG_LIMIT} onClick={() => add({})}>
                {t('form.tagAdd')}
              </Button>
              {rows.length === 0 && ownTags.length > 0 && (
                <Button onClick={takeOver}>{t('form.tagsTakeOver', { count: ownTags.length })}</Button>
              )}
            </Flex>
          </Flex>
        )}
      </Form.List>
    </fieldset>
  )
}

interface TagRowProps {
  row: number
  problems: readonly PlacedProblem[]
  onRemove: () => void
}

const TagRow = ({ row, problems, onRemove }: TagRowProps) => {
  const { t } = useTranslation('copy')
  const number = row + 1
  const problemsOf = (part: string) => problems.filter(({ field }) => field?.[2] === part)
  return (
    <Flex wrap gap={8} align="start">
      <ProblemField name={[row, 'key']} className="copy-tag" problems={problemsOf('key')}>
        <Input aria-label={t('form.tagKey', { number })} placeholder={t('form.tagKeyPlaceholder')} />
      </ProblemField>
      <ProblemField name={[row, 'value']} className="copy-tag" problems={problemsOf('value')}>
        <Input aria-label={t('form.tagValue', { number })} placeholder={t('form.tagValuePlaceholder')} />
      </ProblemField>
      <Button
        type="text"
        icon={<DeleteOutlined />}
        aria-label={t('form.tagRemove', { number })}
        onClick={onRemove}
      />
    </Flex>
  )
}
