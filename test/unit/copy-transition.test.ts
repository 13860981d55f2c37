import { describe, expect, it } from '@jest/globals'
import { encryptedSource, OTHER_REGION, planFacts, serviceKeyFacts, sourceFacts } from './plan-facts.ts'
import {
  planned,
  refusal,
  refusedWith,
  named,
  key,
  farKey,
  far,
  service,
  partly,
  unknown,
} from './planned-target.ts'

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
