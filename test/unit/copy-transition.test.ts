import { describe, expect, it } from '@jest/globals'
import type { CopyPlanFacts } from '../../src/encryption/copy-plan-types.ts'
import { planCopy } from '../../src/encryption/copy-plan.ts'
import {
  encryptedSource,
  keyFacts,
  OTHER_REGION,
  planFacts,
  serviceKeyFacts,
  sourceFacts,
} from './plan-facts.ts'

const planned = (facts: CopyPlanFacts) => {
  const { copy, resultingEncryption, blockers, warnings } = planCopy(facts)
  if (copy === null || resultingEncryption === null) throw new Error(JSON.stringify(blockers))
  const wire = Object.fromEntries(
    Object.entries(copy).filter(([name]) => ['encrypted', 'keyId'].includes(name)),
  )
  const { transition, state, keyIds, serviceKeyToBeMade } = resultingEncryption
  return {
    wire,
    warnings: warnings.map(({ code }) => code),
    plan: [transition, state, keyIds, serviceKeyToBeMade],
  }
}

const refusal = (facts: CopyPlanFacts) => {
  const { copy, resultingEncryption, blockers } = planCopy(facts)
  return {
    copy,
    resultingEncryption,
    blockers: blockers.map(({ code, upstreamCode }) => [code, upstreamCode]),
  }
}
const refusedWith = (...blockers: [string, string | null][]) => ({
  copy: null,
  resultingEncryption: null,
  blockers,
})

const named = { keyId: 'alias/mine' }
const key = keyFacts()
const farKey = keyFacts({ regionId: OTHER_REGION })
const far = { destinationRegionId: OTHER_REGION }
const service = serviceKeyFacts()
const partly = sourceFacts({ encryption: { state: 'PARTIALLY_ENCRYPTED', keyIds: ['k1'] } })
const unknown = (hintedEncrypted: boolean | null, keyIds: string[] = []) =>
  sourceFacts({ encryption: { state: 'UNKNOWN', keyIds }, hintedEncrypted })

describe('the four transitions', () => {
  it('leaves a plain image plain when no key is chosen', () => {
    expect(planned(planFacts())).toEqual({
      wire: {},
      warnings: [],
      plan: ['STAYS_UNENCRYPTED', 'UNENCRYPTED', [], false],
    })
  })

  it('encrypts a plain image with the chosen key, in another region too', () => {
    expect(planned(planFacts({ ...far, ...named }, { key: farKey }))).toEqual({
      wire: { encrypted: true, keyId: 'key-customer' },
      warnings: [],
      plan: ['BECOMES_ENCRYPTED', 'ENCRYPTED', ['key-customer'], false],
    })
  })

  it('keeps the keys of an encrypted image when no key is chosen, and sends nothing about encryption', () => {
    expect(planned(planFacts({}, { source: encryptedSource('k1', 'k2') }))).toEqual({
      wire: {},
      warnings: [],
      plan: ['KEEPS_KEY', 'ENCRYPTED', ['k1', 'k2'], false],
    })
  })

  it('changes the key of an encrypted image when a new one is chosen', () => {
    expect(planned(planFacts({ ...named, encrypted: true }, { key, source: encryptedSource('k1') }))).toEqual(
      {
        wire: { encrypted: true, keyId: 'key-customer' },
        warnings: [],
        plan: ['CHANGES_KEY', 'ENCRYPTED', ['key-customer'], false],
      },
    )
  })
})

describe('a chosen key', () => {
  it.each([
    {
      title: 'is kept where every disk has it',
      source: encryptedSource('key-customer'),
      transition: 'KEEPS_KEY',
    },
    {
      title: 'is a change where another key is in use too',
      source: encryptedSource('key-customer', 'k2'),
      transition: 'CHANGES_KEY',
    },
    {
      title: 'is a change where some disks are plain',
      source: sourceFacts({ encryption: { state: 'PARTIALLY_ENCRYPTED', keyIds: ['key-customer'] } }),
      transition: 'CHANGES_KEY',
    },
    { title: 'changes what is hinted to be encrypted', source: unknown(true), transition: 'CHANGES_KEY' },
    { title: 'encrypts what is hinted to be plain', source: unknown(false), transition: 'BECOMES_ENCRYPTED' },
    { title: 'encrypts what nothing is known of', source: unknown(null), transition: 'BECOMES_ENCRYPTED' },
  ])('$title', ({ source, transition }) => {
    expect(planned(planFacts(named, { key, source }))).toEqual({
      wire: { encrypted: true, keyId: 'key-customer' },
      warnings: [],
      plan: [transition, 'ENCRYPTED', ['key-customer'], false],
    })
  })
})

describe('encryption without a chosen key', () => {
  const asked = { encrypted: true }

  it.each([
    {
      title: 'leaves the key of a plain image to the cloud',
      facts: planFacts(asked, { serviceKey: service }),
      wire: { encrypted: true },
      plan: ['BECOMES_ENCRYPTED', 'ENCRYPTED', ['key-service'], false],
    },
    {
      title: 'has the cloud make the service key for a plain image',
      facts: planFacts(asked),
      wire: { encrypted: true },
      plan: ['BECOMES_ENCRYPTED', 'ENCRYPTED', [], true],
    },
    {
      title: 'names the service key for an encrypted image',
      facts: planFacts(asked, { serviceKey: service, source: encryptedSource('k1') }),
      wire: { encrypted: true, keyId: 'key-service' },
      plan: ['CHANGES_KEY', 'ENCRYPTED', ['key-service'], false],
    },
    {
      title: 'names the service key that an image has already',
      facts: planFacts(asked, { serviceKey: service, source: encryptedSource('key-service') }),
      wire: { encrypted: true, keyId: 'key-service' },
      plan: ['KEEPS_KEY', 'ENCRYPTED', ['key-service'], false],
    },
    {
      title: "names the destination's service key for an encrypted image of another region",
      facts: planFacts(
        { ...asked, ...far },
        { serviceKey: serviceKeyFacts({ regionId: OTHER_REGION }), source: encryptedSource('k1') },
      ),
      wire: { encrypted: true, keyId: 'key-service' },
      plan: ['CHANGES_KEY', 'ENCRYPTED', ['key-service'], false],
    },
    {
      title: 'names the service key for an image that nothing is known of',
      facts: planFacts(asked, { serviceKey: service, source: unknown(null) }),
      wire: { encrypted: true, keyId: 'key-service' },
      plan: ['BECOMES_ENCRYPTED', 'ENCRYPTED', ['key-service'], false],
    },
    {
      title: 'names the service key under account-level default encryption',
      facts: planFacts(asked, { serviceKey: service, encryptionByDefault: true, defaultKey: key }),
      wire: { encrypted: true, keyId: 'key-service' },
      plan: ['BECOMES_ENCRYPTED', 'ENCRYPTED', ['key-service'], false],
    },
    {
      title: 'leaves the service key to the cloud where it is the default key',
      facts: planFacts(asked, { encryptionByDefault: true, defaultKey: service }),
      wire: { encrypted: true },
      plan: ['BECOMES_ENCRYPTED', 'ENCRYPTED', [], true],
    },
    {
      title: 'has the cloud make the service key where it is the default key to come',
      facts: planFacts(asked, { encryptionByDefault: true }),
      wire: { encrypted: true },
      plan: ['BECOMES_ENCRYPTED', 'ENCRYPTED', [], true],
    },
  ])('$title', ({ facts, wire, plan }) => {
    expect(planned(facts)).toEqual({ wire, warnings: [], plan })
  })

  it.each([
    { title: 'an encrypted image', changes: { source: encryptedSource('k1') } },
    { title: 'a partly encrypted image', changes: { source: partly } },
    { title: 'an image hinted to be encrypted', changes: { source: unknown(true) } },
    { title: 'an account with another default key', changes: { encryptionByDefault: true, defaultKey: key } },
  ])('needs a key to be named for $title while there is no service key', ({ changes }) => {
    expect(refusal(planFacts(asked, changes))).toEqual(refusedWith(['KEY_REQUIRED_IN_DESTINATION', null]))
  })
})

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
