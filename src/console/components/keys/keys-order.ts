import type { KeyFactsFragment, KeyNameFragment } from '../../generated/operations.ts'
import { useAddressParam } from '../../preferences/address-param.ts'
import { useKeyName } from '../key-label.tsx'

const COLUMNS = ['name', 'state', 'createdAt'] as const
export type SortColumn = (typeof COLUMNS)[number]

/** As the address says: a column's name, with a minus for descending. Null: in the order of KMS. */
export const useKeysOrder = () => {
  const [param, setParam] = useAddressParam('sort')
  const isDescending = param.startsWith('-')
  const column = COLUMNS.find((each) => each === param.replace(/^-/, '')) ?? null
  const choose = (chosen: SortColumn | null, descending: boolean) =>
    setParam(chosen ? `${descending ? '-' : ''}${chosen}` : '')
  return { column, isDescending, choose }
}

type Order = ReturnType<typeof useKeysOrder>

/** Names are known from the list alone; all else takes the details of every key. */
export const needsDetails = ({ column }: Order) => column !== null && column !== 'name'

/** Keys whose details are still to come stand last. */
export const useSortedKeys = (
  keys: readonly KeyNameFragment[],
  byId: ReadonlyMap<string, KeyFactsFragment>,
  { column, isDescending }: Order,
) => {
  const nameOf = useKeyName()
  if (!column) return keys
  const valueOf = (key: KeyNameFragment) =>
    (column === 'name' ? nameOf(key) : byId.get(key.id)?.[column]) ?? '\uffff'
  return keys.toSorted((one, other) => valueOf(one).localeCompare(valueOf(other)) * (isDescending ? -1 : 1))
}
