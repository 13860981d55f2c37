import { Checkbox, Form, Input, Radio, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { CopyKeyField } from './copy-key-field.tsx'
import { type CopySource, type CopyValues, defaultKeyChoice, isEncrypted } from './copy-input.ts'
import { type PlacedProblem, problemsAt } from './copy-problems.ts'
import { CopyTagsField } from './copy-tags-field.tsx'
import { ProblemField } from './problem-text.tsx'

interface CopyFieldsProps {
  source: CopySource
  regions: readonly { regionId: string; name: string }[]
  values: CopyValues
  problems: readonly PlacedProblem[]
  onCheckAgain: () => void
}

/** All that one chooses for a copy, each with its problems. */
export const CopyFields = ({ source, regions, values, problems, onCheckAgain }: CopyFieldsProps) => {
  const { t } = useTranslation('copy')
  const form = Form.useFormInstance<CopyValues>()
  const { destinationRegionId, encrypt = false, key } = values
  const encryptHint = isEncrypted(source)
    ? t('form.encryptFixed')
    : source.encryption?.state === 'PARTIALLY_ENCRYPTED'
      ? t('form.encryptPartly')
      : t('form.encryptHint')
  return (
    <>
      <ProblemField
        name="destinationRegionId"
        label={t('form.destination')}
        problems={problemsAt(problems, 'destinationRegionId')}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={regions.map(({ regionId, name }) => ({ value: regionId, label: `${name} · ${regionId}` }))}
          // A key of one region is of no use in another.
          onChange={(regionId: string) => form.setFieldsValue({ key: defaultKeyChoice(source, regionId) })}
        />
      </ProblemField>
      <ProblemField
        name="encrypt"
        valuePropName="checked"
        extra={encryptHint}
        problems={problemsAt(problems, 'encrypted', ...(encrypt ? [] : (['keyId'] as const)))}
      >
        <Checkbox disabled={isEncrypted(source)}>{t('form.encrypt')}</Checkbox>
      </ProblemField>
      {encrypt && (
        <CopyKeyField
          source={source}
          destinationRegionId={destinationRegionId}
          choice={key}
          problems={problemsAt(problems, 'keyId')}
          onCheckAgain={onCheckAgain}
        />
      )}
      <ProblemField name="name" label={t('form.name')} problems={problemsAt(problems, 'name')}>
        <Input autoComplete="off" placeholder={t('form.namePlaceholder', { name: source.name })} />
      </ProblemField>
      <ProblemField
        name="description"
        label={t('form.description')}
        problems={problemsAt(problems, 'description')}
      >
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 6 }}
          placeholder={t('form.descriptionPlaceholder')}
        />
      </ProblemField>
      <CopyTagsField source={source} tags={values.tags} problems={problemsAt(problems, 'tags')} />
      <ProblemField
        name="resourceGroupId"
        label={t('form.resourceGroup')}
        problems={problemsAt(problems, 'resourceGroupId')}
      >
        <Input autoComplete="off" placeholder={t('form.resourceGroupPlaceholder')} />
      </ProblemField>
      <Form.Item name="priority" label={t('form.priority')}>
        <Radio.Group
          options={(['HIGH', 'NORMAL', 'LOW'] as const).map((value) => ({
            value,
            label: t(`form.priorities.${value}`),
          }))}
        />
      </Form.Item>
    </>
  )
}
