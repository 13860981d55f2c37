import { Button, Flex, Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useCopyKeys } from '../../graphql/use-copy-keys.ts'
import { type CopySource, type CopyValues, KEY_BY_HAND, SERVICE_KEY } from './copy-input.ts'
import { KeyOptionLines, type KeyOption, useKeyOptions } from './copy-key-options.tsx'
import type { PlacedProblem } from './copy-problems.ts'
import { ErrorNotice } from '../error-notice.tsx'
import { ProblemField } from './problem-text.tsx'

/** Where the dialog is that grants ECS the role for customer keys: the seed document's 去授权. */
const ECS_CONSOLE_URL = 'https://ecs.console.aliyun.com'

interface CopyKeyFieldProps {
  source: CopySource
  destinationRegionId: string
  choice: string | undefined
  problems: readonly PlacedProblem[]
  onCheckAgain: () => void
}

/** The key list of the destination region, the service key first; and a key by hand, for when KMS does not list them. */
export const CopyKeyField = ({
  source,
  destinationRegionId,
  choice,
  problems,
  onCheckAgain,
}: CopyKeyFieldProps) => {
  const { t } = useTranslation('copy')
  const { keys, isLoading, error, readAgain } = useCopyKeys(destinationRegionId)
  const options = useKeyOptions(source, destinationRegionId, keys)
  const isByHand = choice === KEY_BY_HAND
  const isRoleMissing = problems.some(({ code }) => code === 'ROLE_NOT_AUTHORIZED')
  return (
    <>
      {error && (
        <Flex vertical gap={4} className="copy-keys-failed">
          <ErrorNotice error={error} isPartial onRetry={readAgain} />
          {t('form.keysFailed')}
        </Flex>
      )}
      <ProblemField
        name="key"
        label={t('form.key')}
        extra={t('form.keyHint')}
        problems={isByHand ? [] : problems}
      >
        <Select
          loading={isLoading}
          showSearch={{ optionFilterProp: 'label' }}
          listHeight={360}
          options={options}
          labelRender={({ label, value }) =>
            options.find((option) => option.value === value)?.shown.name ?? label
          }
          optionRender={renderedOption}
          notFoundContent={isLoading ? t('form.keysLoading') : undefined}
        />
      </ProblemField>
      {isByHand && (
        <ProblemField
          name="keyByHand"
          label={t('form.keyByHand')}
          extra={t('form.keyByHandHint')}
          problems={problems}
        >
          <Input autoComplete="off" spellCheck={false} placeholder="key-… / alias/…" />
        </ProblemField>
      )}
      {isRoleMissing && <RoleActions onCheckAgain={onCheckAgain} />}
    </>
  )
}

const renderedOption = ({ data }: { data: KeyOption }) => <KeyOptionLines option={data} />

/** What can be done about the missing role: grant it, look again, or do without. */
const RoleActions = ({ onCheckAgain }: { onCheckAgain: () => void }) => {
  const { t } = useTranslation('copy')
  const form = Form.useFormInstance<CopyValues>()
  return (
    <Flex wrap gap={8} className="copy-role-actions">
      <Button type="primary" ghost href={ECS_CONSOLE_URL} target="_blank" rel="noreferrer">
        {t('form.authorize')}
      </Button>
      <Button onClick={onCheckAgain}>{t('checkAgain')}</Button>
      <Button onClick={() => form.setFieldsValue({ key: SERVICE_KEY })}>{t('form.useServiceKey')}</Button>
    </Flex>
  )
}
