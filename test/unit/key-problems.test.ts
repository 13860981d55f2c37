import { describe, expect, it } from '@jest/globals'
import { planCopy } from '../../src/encryption/copy-plan.ts'
import type { CopyPlanFacts } from '../../src/encryption/copy-plan-types.ts'
import type { KeyFacts } from '../../src/encryption/key-usability.ts'
import {
  codesOf,
  encryptedSource,
  keyFacts,
  NOW,
  OTHER_REGION,
  planFacts,
  serviceKeyFacts,
} from './plan-facts.ts'

const DAY_MS = 86_400_000
const named = { keyId: 'key-customer' }
const planWith = (changes: Partial<KeyFacts>, facts: Partial<CopyPlanFacts> = {}) =>
  planCopy(planFacts(named, { key: keyFacts(changes), ...facts }))

describe('what keeps a key from being used', () => {
  it('is that it does not exist', () => {
    const plan = planCopy(planFacts({ keyId: 'alias/none', destinationRegionId: OTHER_REGION }))
    expect(plan.resultingEncryption).toBeNull()
    expect(plan.blockers).toEqual([
      {
        code: 'KEY_NOT_FOUND',
        field: ['keyId'],
        parameters: { keyId: 'alias/none', regionId: OTHER_REGION },
        upstreamCode: 'InvalidParameter.KMSKeyId.NotFound',
      },
    ])
  })

  it('is that it is empty', () => {
    expect(codesOf(planCopy(planFacts({ keyId: '' })).blockers)).toEqual(['KEY_NOT_FOUND'])
  })

  it('is that it belongs to another region', () => {
    const plan = planWith({ regionId: OTHER_REGION })
    expect(plan.resultingEncryption).toBeNull()
    expect(plan.blockers).toEqual([
      {
        code: 'KEY_IN_OTHER_REGION',
        field: ['keyId'],
        parameters: { keyId: 'key-customer', regionId: OTHER_REGION, destinationRegionId: 'cn-hangzhou' },
        upstreamCode: 'InvalidParameter.KMSKeyId.NotFound',
      },
    ])
  })

  it.each([
    { changes: { state: 'DISABLED' as const }, reasons: 'DISABLED', byState: true },
    {
      changes: { state: 'PENDING_DELETION' as const, deleteAt: NOW },
      reasons: 'PENDING_DELETION',
      byState: true,
    },
    { changes: { state: 'PENDING_IMPORT' as const }, reasons: 'PENDING_IMPORT', byState: true },
    { changes: { state: 'UNKNOWN' as const }, reasons: 'UNKNOWN_STATE', byState: true },
    { changes: { materialExpiresAt: NOW }, reasons: 'MATERIAL_EXPIRED', byState: true },
    { changes: { spec: 'RSA_2048' }, reasons: 'NOT_SYMMETRIC', byState: false },
    {
      changes: { spec: 'RSA_2048', usage: 'SIGN/VERIFY' },
      reasons: 'NOT_SYMMETRIC,NOT_ENCRYPT_DECRYPT',
      byState: false,
    },
    {
      changes: { state: 'DISABLED' as const, spec: 'EC_P256' },
      reasons: 'DISABLED,NOT_SYMMETRIC',
      byState: true,
    },
  ])('is one problem with all of $reasons', ({ changes, reasons, byState }) => {
    const plan = planWith(changes)
    expect(plan.resultingEncryption).toBeNull()
    expect(plan.warnings).toEqual([])
    expect(plan.blockers).toEqual([
      {
        code: 'KEY_NOT_USABLE',
        field: ['keyId'],
        parameters: { keyId: 'key-customer', reasons },
        upstreamCode: byState ? 'InvalidParameter.KMSKeyId.CMKNotEnabled' : null,
      },
    ])
  })

  it('is both its region and its state', () => {
    expect(codesOf(planWith({ regionId: OTHER_REGION, state: 'DISABLED' }).blockers)).toEqual([
      'KEY_IN_OTHER_REGION',
      'KEY_NOT_USABLE',
    ])
  })

  it('counts for the service key', () => {
    const facts = planFacts({ encrypted: true }, { serviceKey: serviceKeyFacts({ state: 'DISABLED' }) })
    expect(planCopy(facts).blockers).toMatchObject([{ code: 'KEY_NOT_USABLE', field: null }])
  })

  it("counts for the account's default key where that is used", () => {
    const changes = { encryptionByDefault: true, defaultKey: keyFacts({ state: 'DISABLED' }) }
    expect(planCopy(planFacts({}, changes)).blockers).toMatchObject([{ code: 'KEY_NOT_USABLE', field: null }])
    expect(planCopy(planFacts({}, { ...changes, source: encryptedSource('k1') })).blockers).toEqual([])
  })

  it("counts for the source's keys where the target keeps them", () => {
    const sourceKeys = [keyFacts({ state: 'DISABLED' })]
    const source = encryptedSource('key-customer')
    expect(codesOf(planCopy(planFacts({}, { source, sourceKeys })).blockers)).toEqual(['KEY_NOT_USABLE'])
    const changed = planFacts({ keyId: 'k2' }, { source, sourceKeys, key: keyFacts({ keyId: 'k2' }) })
    expect(planCopy(changed).blockers).toEqual([])
  })

  it('does not repeat itself for a key that is used in two ways', () => {
    const shared = keyFacts({ state: 'DISABLED' })
    const source = {
      ...encryptedSource(),
      encryption: { state: 'PARTIALLY_ENCRYPTED' as const, keyIds: [shared.keyId] },
    }
    const facts = planFacts(
      {},
      { source, sourceKeys: [shared], defaultKey: shared, encryptionByDefault: true },
    )
    expect(codesOf(planCopy(facts).blockers)).toEqual(['KEY_NOT_USABLE'])
  })
})

describe('a key that becomes useless soon', () => {
  it('is warned of when its deletion is planned', () => {
    const plan = planWith({ deleteAt: new Date('2027-01-01T00:00:00Z') })
    expect(plan.blockers).toEqual([])
    expect(plan.warnings).toEqual([
      {
        code: 'KEY_NEAR_DELETION',
        field: ['keyId'],
        parameters: { keyId: 'key-customer', cause: 'DELETION', at: '2027-01-01T00:00:00.000Z' },
        upstreamCode: null,
      },
    ])
  })

  it.each([
    { days: 30, warnings: ['KEY_NEAR_DELETION'] },
    { days: 30 + 1 / DAY_MS, warnings: [] },
  ])('is warned of up to 30 days before its material expires: $days', ({ days, warnings }) => {
    const plan = planWith({ materialExpiresAt: new Date(NOW.getTime() + days * DAY_MS) })
    expect(codesOf(plan.warnings)).toEqual(warnings)
  })

  it('is warned of for both reasons', () => {
    const soon = new Date(NOW.getTime() + DAY_MS)
    expect(planWith({ deleteAt: soon, materialExpiresAt: soon }).warnings).toMatchObject([
      { parameters: { cause: 'DELETION' } },
      { parameters: { cause: 'MATERIAL_EXPIRY' } },
    ])
  })

  it('is no matter where nothing is encrypted', () => {
    const facts = planFacts({ ...named, encrypted: false }, { key: keyFacts({ deleteAt: NOW }) })
    expect(planCopy(facts).warnings).toEqual([])
  })
})

describe('the role that ECS uses keys through', () => {
  it("blocks a customer's key when it is not granted, and the encryption stays shown", () => {
    const plan = planWith({}, { roleGranted: false })
    expect(plan.resultingEncryption?.keyIds).toEqual(['key-customer'])
    expect(plan.blockers).toEqual([
      {
        code: 'ROLE_NOT_AUTHORIZED',
        field: null,
        parameters: { keyId: 'key-customer' },
        upstreamCode: 'InvalidParameter.KMSKeyId.KMSUnauthorized',
      },
    ])
  })

  it("blocks an account's default key that is a customer's", () => {
    const facts = { encryptionByDefault: true, defaultKey: keyFacts(), roleGranted: false }
    expect(codesOf(planCopy(planFacts({}, facts)).blockers)).toEqual(['ROLE_NOT_AUTHORIZED'])
  })

  it.each([
    { title: 'the service key', facts: planFacts({ encrypted: true }, { serviceKey: serviceKeyFacts() }) },
    {
      title: 'the service key, named',
      facts: planFacts({ keyId: 'alias/acs/ecs' }, { key: serviceKeyFacts() }),
    },
    { title: 'a service key to be made', facts: planFacts({ encrypted: true }) },
    { title: 'a plain copy', facts: planFacts() },
  ])('is not needed for $title', ({ facts }) => {
    expect(planCopy({ ...facts, roleGranted: false }).blockers).toEqual([])
  })

  it('is not asked for by a key that is given but not to be used', () => {
    const facts = planFacts({ ...named, encrypted: false }, { key: keyFacts(), roleGranted: false })
    expect(codesOf(planCopy(facts).blockers)).toEqual(['KEY_WITHOUT_ENCRYPTION'])
  })

  it('is taken for granted where the cloud does not say', () => {
    expect(planWith({}, { roleGranted: null }).blockers).toEqual([])
  })
})

describe('KMS that is not switched on', () => {
  it.each([
    { input: named, source: undefined },
    { input: { encrypted: true }, source: undefined },
    { input: {}, source: encryptedSource('k1') },
  ])('is the only problem of the key with $input', ({ input, source }) => {
    const plan = planCopy(planFacts(input, { kmsEnabled: false, ...(source && { source }) }))
    expect(plan.resultingEncryption).toBeNull()
    expect(plan.blockers).toEqual([
      {
        code: 'KMS_NOT_ENABLED',
        field: null,
        parameters: { regionId: 'cn-hangzhou' },
        upstreamCode: 'InvalidParameter.KmsNotEnabled',
      },
    ])
  })

  it('is no matter for a plain copy', () => {
    expect(planCopy(planFacts({}, { kmsEnabled: false })).blockers).toEqual([])
  })
})
