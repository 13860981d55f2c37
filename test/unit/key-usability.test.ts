import { describe, expect, it } from '@jest/globals'
import { keyUnusableReasons } from '../../src/encryption/key-usability.ts'
import { keyFacts, NOW, OTHER_REGION, serviceKeyFacts, SOURCE_REGION } from './plan-facts.ts'

const reasonsOf = (changes: Parameters<typeof keyFacts>[0]) =>
  keyUnusableReasons(keyFacts(changes), SOURCE_REGION, NOW)

describe('whether a key may encrypt disks', () => {
  it.each([
    {},
    { spec: 'Aliyun_SM4' },
    { materialExpiresAt: new Date(NOW.getTime() + 1) },
    { deleteAt: new Date(NOW.getTime() + 1) },
  ])('finds nothing against %o', (changes) => {
    expect(reasonsOf(changes)).toEqual([])
  })

  it.each([
    { changes: { state: 'DISABLED' as const }, reasons: ['DISABLED'] },
    { changes: { state: 'PENDING_DELETION' as const }, reasons: ['PENDING_DELETION'] },
    { changes: { state: 'PENDING_IMPORT' as const }, reasons: ['PENDING_IMPORT'] },
    { changes: { state: 'UNKNOWN' as const }, reasons: ['UNKNOWN_STATE'] },
    { changes: { materialExpiresAt: NOW }, reasons: ['MATERIAL_EXPIRED'] },
    { changes: { spec: 'RSA_2048' }, reasons: ['NOT_SYMMETRIC'] },
    { changes: { spec: 'Aliyun_AES_128' }, reasons: ['NOT_SYMMETRIC'] },
    { changes: { usage: 'SIGN/VERIFY' }, reasons: ['NOT_ENCRYPT_DECRYPT'] },
    { changes: { regionId: OTHER_REGION }, reasons: ['WRONG_REGION'] },
  ])('says $reasons for $changes', ({ changes, reasons }) => {
    expect(reasonsOf(changes)).toEqual(reasons)
  })

  it('tells all reasons at once', () => {
    const worst = {
      state: 'PENDING_IMPORT' as const,
      materialExpiresAt: new Date(0),
      spec: 'EC_P256',
      usage: 'SIGN/VERIFY',
      regionId: OTHER_REGION,
    }
    expect(reasonsOf(worst)).toEqual([
      'PENDING_IMPORT',
      'MATERIAL_EXPIRED',
      'NOT_SYMMETRIC',
      'NOT_ENCRYPT_DECRYPT',
      'WRONG_REGION',
    ])
  })

  it('judges a service key like any other', () => {
    expect(keyUnusableReasons(serviceKeyFacts({ state: 'DISABLED' }), SOURCE_REGION, NOW)).toEqual([
      'DISABLED',
    ])
  })
})
