import { describe, expect, it } from '@jest/globals'
import { riskOf } from '../../src/console/components/keys/key-risk.ts'

const HOUR_MS = 60 * 60 * 1000
const inDays = (days: number) => new Date(Date.now() + days * 24 * HOUR_MS + HOUR_MS).toISOString()

const key = { state: 'ENABLED', deleteAt: null, materialExpiresAt: null } as const

describe('What a key is in danger of', () => {
  it('is nothing for an enabled key whose material lasts', () => {
    expect(riskOf(key)).toBeNull()
    expect(riskOf({ ...key, materialExpiresAt: inDays(31) })).toBeNull()
  })

  it('is told of imported material a month ahead', () => {
    const at = inDays(29)
    expect(riskOf({ ...key, materialExpiresAt: at })).toEqual({ kind: 'MATERIAL_EXPIRES', at })
  })

  it('is expiry and not a missing import for a key that waits for its expired material again', () => {
    const at = inDays(-3)
    expect(riskOf({ ...key, state: 'PENDING_IMPORT', materialExpiresAt: at })?.kind).toBe('MATERIAL_EXPIRED')
    expect(riskOf({ ...key, state: 'PENDING_IMPORT' })?.kind).toBe('MATERIAL_MISSING')
  })

  it('is deletion before all else, since that cannot be undone', () => {
    const at = inDays(7)
    const doomed = { state: 'PENDING_DELETION', deleteAt: at, materialExpiresAt: inDays(-1) } as const
    expect(riskOf(doomed)).toEqual({ kind: 'WILL_BE_DELETED', at })
  })

  it('is unknown, and so not claimed, while the key could not be read', () => {
    expect(riskOf({ ...key, state: null })).toBeNull()
  })
})
