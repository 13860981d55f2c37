import type { KeyState } from '../../generated/operations.ts'
import { daysUntil } from './days-until.ts'

/** What makes, or will make, all that a key encrypts useless. */
export type KeyRisk =
  'WILL_BE_DELETED' | 'MATERIAL_EXPIRED' | 'MATERIAL_EXPIRES' | 'MATERIAL_MISSING' | 'IS_DISABLED'

/** Time enough to copy images to another key, or to import the material again. */
const SOON_DAYS = 30

interface KeyLife {
  state: KeyState | null
  deleteAt: string | null
  materialExpiresAt: string | null
}

const risk = (kind: KeyRisk, at: string | null = null) => ({ kind, at })

/** The worst that can be said of a key, and when it happens. Null: nothing. */
export const riskOf = ({ state, deleteAt, materialExpiresAt }: KeyLife) => {
  if (state === 'PENDING_DELETION') return risk('WILL_BE_DELETED', deleteAt)
  if (materialExpiresAt && new Date(materialExpiresAt) <= new Date())
    return risk('MATERIAL_EXPIRED', materialExpiresAt)
  if (state === 'PENDING_IMPORT') return risk('MATERIAL_MISSING')
  if (state === 'DISABLED') return risk('IS_DISABLED')
  if (materialExpiresAt && daysUntil(materialExpiresAt) < SOON_DAYS)
    return risk('MATERIAL_EXPIRES', materialExpiresAt)
  return null
}
