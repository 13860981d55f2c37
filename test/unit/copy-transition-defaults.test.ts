import { describe, expect, it } from '@jest/globals'
import { encryptedSource, planFacts } from './plan-facts.ts'
import { planned, refusal, refusedWith, named, key, far, service, partly, unknown } from './planned-target.ts'

describe('nothing said about encryption', () => {
  it('keeps a partly encrypted image partly encrypted', () => {
    expect(planned(planFacts({}, { source: partly }))).toEqual({
      wire: {},
      warnings: [],
      plan: ['KEEPS_KEY', 'PARTIALLY_ENCRYPTED', ['k1'], false],
    })
  })

  it.each([
    { source: encryptedSource('k1') },
    { source: partly },
    { source: unknown(true) },
    { source: unknown(null, ['k1']) },
  ])(
    'needs a key of the destination for an encrypted image of another region: $source.encryption',
    ({ source }) => {
      expect(refusal(planFacts(far, { source }))).toEqual(refusedWith(['KEY_REQUIRED_IN_DESTINATION', null]))
    },
  )

  it.each([
    { source: unknown(true), transition: 'KEEPS_KEY' },
    { source: unknown(null, ['k1']), transition: 'KEEPS_KEY' },
    { source: unknown(false), transition: 'STAYS_UNENCRYPTED' },
    { source: unknown(null), transition: 'STAYS_UNENCRYPTED' },
  ])(
    'predicts no state where snapshots are hidden and the hint is $source.hintedEncrypted',
    ({ source, transition }) => {
      expect(planned(planFacts({}, { source }))).toEqual({
        wire: {},
        warnings: [],
        plan: [transition, 'UNKNOWN', [], false],
      })
    },
  )
})

describe('account-level default encryption', () => {
  const on = { encryptionByDefault: true }
  const forced = ['ENCRYPTION_FORCED_BY_ACCOUNT']

  it.each([
    {
      title: 'encrypts a plain image with the default key',
      changes: { ...on, defaultKey: key, serviceKey: service },
      warnings: forced,
      plan: ['BECOMES_ENCRYPTED', 'ENCRYPTED', ['key-customer'], false],
    },
    {
      title: 'encrypts a plain image with the service key where no other is the default',
      changes: { ...on, serviceKey: service },
      warnings: forced,
      plan: ['BECOMES_ENCRYPTED', 'ENCRYPTED', ['key-service'], false],
    },
    {
      title: 'encrypts a plain image with a service key to be made',
      changes: on,
      warnings: forced,
      plan: ['BECOMES_ENCRYPTED', 'ENCRYPTED', [], true],
    },
    {
      title: 'leaves the keys of an encrypted image',
      changes: { ...on, defaultKey: key, source: encryptedSource('k1') },
      warnings: [],
      plan: ['KEEPS_KEY', 'ENCRYPTED', ['k1'], false],
    },
    {
      title: 'encrypts the plain disks of a partly encrypted image',
      changes: { ...on, defaultKey: key, source: partly },
      warnings: forced,
      plan: ['KEEPS_KEY', 'ENCRYPTED', ['k1', 'key-customer'], false],
    },
    {
      title: 'predicts no state where the snapshots are hidden',
      changes: { ...on, defaultKey: key, source: unknown(null) },
      warnings: forced,
      plan: ['BECOMES_ENCRYPTED', 'UNKNOWN', [], false],
    },
    {
      title: 'predicts no key either where the snapshots are hidden and no key is the default yet',
      changes: { ...on, source: unknown(null) },
      warnings: forced,
      plan: ['BECOMES_ENCRYPTED', 'UNKNOWN', [], false],
    },
  ])('$title, and nothing more is sent', ({ changes, warnings, plan }) => {
    expect(planned(planFacts({}, changes))).toEqual({ wire: {}, warnings, plan })
  })

  it('does not touch a copy with a chosen key', () => {
    expect(planned(planFacts(named, { ...on, key, defaultKey: service })).warnings).toEqual([])
  })

  it('counts as off where the cloud does not say', () => {
    expect(planned(planFacts({}, { encryptionByDefault: null })).plan[0]).toBe('STAYS_UNENCRYPTED')
  })

  it('refuses a copy that is to be plain', () => {
    expect(refusal(planFacts({ encrypted: false }, on))).toEqual(
      refusedWith(['ENCRYPTION_FORCED_BY_ACCOUNT', 'InvalidEncrypted.NotMatchDiskDefaultEncryption']),
    )
  })
})

describe('encrypted: false', () => {
  const plain = { encrypted: false }

  it('is sent for a plain image', () => {
    expect(planned(planFacts(plain))).toEqual({
      wire: { encrypted: false },
      warnings: [],
      plan: ['STAYS_UNENCRYPTED', 'UNENCRYPTED', [], false],
    })
  })

  it('predicts no state where the snapshots are hidden', () => {
    expect(planned(planFacts(plain, { source: unknown(null) })).plan).toEqual([
      'STAYS_UNENCRYPTED',
      'UNKNOWN',
      [],
      false,
    ])
  })

  it.each([encryptedSource('k1'), partly, unknown(true)])(
    'cannot decrypt an image with $encryption',
    (source) => {
      expect(refusal(planFacts(plain, { source }))).toEqual(
        refusedWith(['DECRYPTION_IMPOSSIBLE', 'OperationDeined.EncryptedSnapshot']),
      )
    },
  )

  it('contradicts a chosen key', () => {
    expect(refusal(planFacts({ ...plain, ...named }, { key }))).toEqual(
      refusedWith(['KEY_WITHOUT_ENCRYPTION', 'InvalidEncrypted.NotMatchKmsKeyId']),
    )
  })

  it('asks neither for KMS nor for the role', () => {
    expect(planned(planFacts(plain, { kmsEnabled: false, roleGranted: false })).wire).toEqual(plain)
  })
})
