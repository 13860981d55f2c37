import { Flex, Tag, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CopyKey } from '../../graphql/use-copy-keys.ts'
import { type CopySource, isEncrypted, KEEP_KEY, KEY_BY_HAND, SERVICE_KEY } from './copy-input.ts'
import { useKeyName } from '../key-label.tsx'

export interface KeyOption {
  value: string
  /** All that the entry says: what is searched, and what screen readers say. */
  label: string
  disabled: boolean
  shown: ShownKey
}

interface ShownKey {
  name: string
  note: string
  isByok: boolean
  state: CopyKey['state']
}

const SERVICE_KEY_ALIAS = 'alias/acs/ecs'

const isServiceKey = ({ aliases }: CopyKey) => aliases?.includes(SERVICE_KEY_ALIAS) ?? false

const isUnusable = ({ unusableReasons }: CopyKey) => (unusableReasons?.length ?? 0) > 0

/** The choices of the key list: the service key first, then the customer's keys, those that can be used before others. */
export const useKeyOptions = (
  source: CopySource,
  destinationRegionId: string,
  keys: readonly CopyKey[] | null,
): KeyOption[] => {
  const { t } = useTranslation('copy')
  const { t: tCommon } = useTranslation()
  const nameOf = useKeyName()

  const option = (value: string, name: string, note: string, key?: CopyKey): KeyOption => {
    const state = key?.state ?? null
    const isByok = key?.origin === 'EXTERNAL'
    const said = [name, state && tCommon(`keyState.${state}`), isByok && t('form.byokShort'), note]
    return {
      value,
      shown: { name, note, isByok, state },
      label: said.filter(Boolean).join(' · '),
      disabled: key !== undefined && isUnusable(key),
    }
  }
  const reasonsOf = ({ unusableReasons }: CopyKey) =>
    (unusableReasons ?? []).map((reason) => tCommon(`unusableReason.${reason}`)).join(' ')

  const isElsewhere = source.regionId !== destinationRegionId
  const kept = option(KEEP_KEY, t('form.keyKeep'), source.encryption?.keys.map(nameOf).join(', ') ?? '')
  const keptElsewhere = { ...option(KEEP_KEY, t('form.keyKeep'), t('form.keyKeepElsewhere')), disabled: true }
  const keeping = isElsewhere ? keptElsewhere : kept

  const service = keys?.find(isServiceKey)
  const serviceNote = service
    ? reasonsOf(service) || t('form.keyServiceHint')
    : keys
      ? t('form.keyServiceMade')
      : t('form.keyServiceHint')
  const customers = (keys ?? [])
    .filter(({ creator }) => creator !== 'SERVICE')
    .map((key) => option(key.keyId, nameOf(key), reasonsOf(key), key))
    .toSorted((a, b) => Number(a.disabled) - Number(b.disabled) || a.shown.name.localeCompare(b.shown.name))
  return [
    ...(isEncrypted(source) ? [keeping] : []),
    option(SERVICE_KEY, tCommon('serviceKey'), serviceNote, service),
    ...customers,
    option(KEY_BY_HAND, t('form.keyByHandOption'), ''),
  ]
}

/** An entry of the key list. */
export const KeyOptionLines = ({ option }: { option: KeyOption }) => {
  const { t } = useTranslation()
  const { t: tCopy } = useTranslation('copy')
  const { disabled, shown } = option
  const { name, note, isByok, state } = shown
  return (
    <Flex vertical>
      <Flex wrap align="center" gap="0 8px">
        <span className="key-option-name">{name}</span>
        {state && <Tag>{t(`keyState.${state}`)}</Tag>}
        {isByok && <Tag color={disabled ? 'default' : 'blue'}>{disabled ? 'BYOK' : tCopy('form.byok')}</Tag>}
      </Flex>
      {note && (
        <Typography.Text type="secondary" className="key-option-note">
          {note}
        </Typography.Text>
      )}
    </Flex>
  )
}
