import { Button, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { KeyFilter } from '../../generated/operations.ts'
import { useSearchParams } from 'react-router'
import { useAddressParam } from '../../preferences/address-param.ts'
import './keys.css'

const STATES = ['ENABLED', 'DISABLED', 'PENDING_DELETION', 'PENDING_IMPORT', 'UNKNOWN'] as const
const ORIGINS = ['KMS', 'EXTERNAL'] as const
const CREATORS = ['SERVICE', 'CUSTOMER'] as const
const PARAMS = ['state', 'origin', 'usable', 'creator', 'alias'] as const

const listed = (states: string) => STATES.filter((state) => states.split(',').includes(state))

/** What the address says, as the API takes it. Null: all keys. */
export const useKeyFilter = (): KeyFilter | null => {
  const [search] = useSearchParams()
  const states = listed(search.get('state') ?? '')
  const origin = ORIGINS.find((each) => each === search.get('origin'))
  const creator = CREATORS.find((each) => each === search.get('creator'))
  const usable = search.get('usable')
  const alias = search.get('alias')
  const filter: KeyFilter = {
    ...(states.length > 0 ? { states } : {}),
    ...(origin ? { origin } : {}),
    ...(usable ? { usableForDiskEncryption: usable === 'yes' } : {}),
    ...(creator ? { creator } : {}),
    ...(alias ? { alias } : {}),
  }
  return Object.keys(filter).length > 0 ? filter : null
}

export const useClearFilters = () => {
  const [, setSearch] = useSearchParams()
  return () =>
    setSearch((current) => {
      const next = new URLSearchParams(current)
      PARAMS.forEach((name) => next.delete(name))
      return next
    })
}

interface ChoiceProps {
  label: string
  name: (typeof PARAMS)[number]
  any: string
  options: readonly { value: string; label: string }[]
}

const Choice = ({ label, name, any, options }: ChoiceProps) => {
  const [value, choose] = useAddressParam(name)
  return (
    <Select
      aria-label={label}
      value={value}
      options={[{ value: '', label: any }, ...options]}
      onChange={choose}
    />
  )
}

const StateChoice = () => {
  const { t } = useTranslation('keys')
  const { t: common } = useTranslation()
  const [state, setState] = useAddressParam('state')
  return (
    <Select
      mode="multiple"
      aria-label={t('state')}
      placeholder={t('anyState')}
      maxTagCount="responsive"
      allowClear
      value={listed(state)}
      options={STATES.map((value) => ({ value, label: common(`keyState.${value}`) }))}
      onChange={(states) => setState(states.join(','))}
    />
  )
}

export const KeysFilters = () => {
  const { t } = useTranslation('keys')
  const [alias, setAlias] = useAddressParam('alias')
  const clear = useClearFilters()
  const isFiltered = useKeyFilter() !== null
  return (
    <search className="keys-filters" aria-label={t('filters')}>
      <Input.Search
        key={alias}
        className="keys-search"
        aria-label={t('search')}
        placeholder={t('alias')}
        defaultValue={alias}
        allowClear
        onSearch={(text) => setAlias(text.trim())}
      />
      <StateChoice />
      <Choice
        name="usable"
        label={t('disks')}
        any={t('anyUsability')}
        options={[
          { value: 'yes', label: t('usableOnly') },
          { value: 'no', label: t('notUsableOnly') },
        ]}
      />
      <Choice
        name="origin"
        label={t('originTitle')}
        any={t('anyOrigin')}
        options={ORIGINS.map((value) => ({ value, label: t(`origin.${value}`) }))}
      />
      <Choice
        name="creator"
        label={t('creatorTitle')}
        any={t('anyCreator')}
        options={CREATORS.map((value) => ({ value, label: t(`creator.${value}`) }))}
      />
      {isFiltered && <Button onClick={clear}>{t('clearFilters')}</Button>}
    </search>
  )
}
