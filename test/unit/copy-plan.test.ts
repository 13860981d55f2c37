import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { planCopy } from '../../src/encryption/copy-plan.ts'
import type { CopyPlanFacts } from '../../src/encryption/copy-plan-types.ts'
import { problemText } from '../../src/encryption/problem-text.ts'
import {
  codesOf,
  encryptedSource,
  keyFacts,
  NOW,
  OTHER_REGION,
  planFacts,
  SOURCE_REGION,
  sourceFacts,
} from './plan-facts.ts'

describe('a plan without blockers', () => {
  it('holds the call with all that was given, the alias resolved', () => {
    const input = {
      destinationRegionId: OTHER_REGION,
      encrypted: true,
      keyId: 'alias/mine',
      name: 'web-2',
      description: 'for the new shop',
      tags: [{ key: 'team', value: '' }],
      resourceGroupId: 'rg-1',
      idempotencyKey: 'once',
    }
    expect(planCopy(planFacts(input, { key: keyFacts({ regionId: OTHER_REGION }) }))).toEqual({
      destinationRegionId: OTHER_REGION,
      resultingEncryption: {
        transition: 'BECOMES_ENCRYPTED',
        state: 'ENCRYPTED',
        keyIds: ['key-customer'],
        serviceKeyToBeMade: false,
      },
      copy: {
        sourceRegionId: 'cn-hangzhou',
        imageId: 'm-source',
        destinationRegionId: OTHER_REGION,
        name: 'web-2',
        description: 'for the new shop',
        encrypted: true,
        keyId: 'key-customer',
        tags: [{ key: 'team', value: '' }],
        resourceGroupId: 'rg-1',
      },
      blockers: [],
      warnings: [],
    })
  })

  it('leaves out of the call what was left out, but for a free name', () => {
    const { copy } = planCopy(planFacts({}, { takenNames: new Set(['web-server-copy']) }))
    expect(Object.entries(copy ?? {})).toEqual([
      ['sourceRegionId', 'cn-hangzhou'],
      ['imageId', 'm-source'],
      ['destinationRegionId', 'cn-hangzhou'],
      ['name', 'web-server-copy-2'],
      ['tags', []],
    ])
  })
})

describe('a plan with blockers', () => {
  it('tells all of them at once, and the warnings too', () => {
    const input = {
      destinationRegionId: OTHER_REGION,
      encrypted: false,
      keyId: 'key-customer',
      name: 'aliyun',
      description: 'x',
      tags: [{ key: '', value: '' }],
      resourceGroupId: '',
      idempotencyKey: '',
    }
    const source = sourceFacts({
      owner: 'SHARED',
      status: 'DEPRECATED',
      diskSizesGiB: [40, 600],
      beingCopiedBy: 'job-1',
      encryption: { state: 'ENCRYPTED', keyIds: ['k1'] },
    })
    const plan = planCopy(
      planFacts(input, { source, key: keyFacts({ state: 'DISABLED' }), encryptionByDefault: true }),
    )
    expect(codesOf(plan.blockers)).toEqual([
      'IMAGE_SHARED_CROSS_REGION',
      'IMAGE_NOT_AVAILABLE',
      'KEY_WITHOUT_ENCRYPTION',
      'DECRYPTION_IMPOSSIBLE',
      'ENCRYPTION_FORCED_BY_ACCOUNT',
      'KEY_IN_OTHER_REGION',
      'KEY_NOT_USABLE',
      'NAME_INVALID',
      'DESCRIPTION_INVALID',
      'TAG_INVALID',
      'RESOURCE_GROUP_NOT_FOUND',
      'IDEMPOTENCY_KEY_INVALID',
    ])
    expect(codesOf(plan.warnings)).toEqual(['IMAGE_TOO_LARGE', 'IMAGE_BEING_COPIED'])
    expect([plan.copy, plan.resultingEncryption]).toEqual([null, null])
  })

  it('judges the key and the texts even when the image is missing', () => {
    const facts = planFacts(
      { keyId: 'key-customer', name: '1' },
      { source: null, key: keyFacts({ state: 'DISABLED' }) },
    )
    expect(codesOf(planCopy(facts).blockers)).toEqual(['IMAGE_NOT_FOUND', 'KEY_NOT_USABLE', 'NAME_INVALID'])
  })

  it('does not say of a missing image what the account would do to it', () => {
    expect(planCopy(planFacts({}, { source: null, encryptionByDefault: true })).warnings).toEqual([])
  })

  it.each([
    ['role not granted', planFacts({ keyId: 'k' }, { key: keyFacts(), roleGranted: false })],
    ['image too large', planFacts({}, { source: { ...encryptedSource('k1'), sizeGiB: 501 } })],
    [
      'text at fault',
      planFacts({ name: '', description: '', tags: [{ key: '', value: '' }], idempotencyKey: '' }),
    ],
  ])('still shows the encryption when it is well-defined: %s', (_, facts) => {
    const plan = planCopy(facts)
    expect(plan.copy).toBeNull()
    expect(plan.resultingEncryption).not.toBeNull()
  })
})

const keyArbitrary = fc.record({
  keyId: fc.constantFrom('k1', 'k2', 'k3'),
  regionId: fc.constantFrom('cn-hangzhou', OTHER_REGION),
  state: fc.constantFrom('ENABLED', 'ENABLED', 'DISABLED', 'PENDING_DELETION', 'PENDING_IMPORT', 'UNKNOWN'),
  spec: fc.constantFrom('Aliyun_AES_256', 'Aliyun_SM4', 'RSA_2048'),
  usage: fc.constantFrom('ENCRYPT/DECRYPT', 'ENCRYPT/DECRYPT', 'SIGN/VERIFY'),
  materialExpiresAt: fc.constantFrom(null, new Date(0), NOW, new Date('2030-01-01')),
  deleteAt: fc.constantFrom(null, NOW),
  isServiceKey: fc.boolean(),
})
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const nullable = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const anyText = fc.string({ unit: 'binary', maxLength: 300 })

const factsArbitrary: fc.Arbitrary<CopyPlanFacts> = fc.record({
  input: fc.record({
    sourceRegionId: fc.constant('cn-hangzhou'),
    imageId: anyText,
    destinationRegionId: optional(fc.constantFrom('cn-hangzhou', OTHER_REGION)),
    encrypted: optional(fc.boolean()),
    keyId: optional(fc.oneof(fc.constant('k1'), anyText)),
    name: optional(fc.oneof(fc.constant('fine'), anyText)),
    description: optional(fc.oneof(fc.constant('fine'), anyText)),
    tags: optional(fc.array(fc.record({ key: anyText, value: anyText }), { maxLength: 19 })),
    resourceGroupId: optional(fc.oneof(fc.constant('rg-1'), anyText)),
    idempotencyKey: optional(fc.oneof(fc.constant('fine'), anyText)),
  }),
  sourceRegionKnown: fc.boolean(),
  destinationRegionKnown: fc.boolean(),
  source: nullable(
    fc.record({
      imageId: fc.constant('m-source'),
      regionId: fc.constant('cn-hangzhou'),
      name: anyText,
      owner: fc.constantFrom('SELF', 'SELF', 'SYSTEM', 'SHARED', 'COMMUNITY', 'MARKETPLACE', 'UNKNOWN'),
      status: fc.constantFrom('AVAILABLE', 'AVAILABLE', 'CREATING', 'DEPRECATED'),
      sizeGiB: fc.constantFrom(40, 500, 501),
      diskSizesGiB: fc.array(fc.constantFrom(40, 400), { maxLength: 3 }),
      encryption: fc.record({
        state: fc.constantFrom('UNENCRYPTED', 'PARTIALLY_ENCRYPTED', 'ENCRYPTED', 'UNKNOWN'),
        keyIds: fc.uniqueArray(fc.constantFrom('k1', 'k2')),
      }),
      hintedEncrypted: nullable(fc.boolean()),
      beingCopiedBy: fc.constantFrom(null, null, 'job-1'),
    }),
  ),
  key: nullable(keyArbitrary),
  serviceKey: nullable(keyArbitrary),
  encryptionByDefault: nullable(fc.boolean()),
  defaultKey: nullable(keyArbitrary),
  sourceKeys: fc.array(keyArbitrary, { maxLength: 2 }),
  kmsEnabled: fc.boolean(),
  roleGranted: nullable(fc.boolean()),
  takenNames: fc.constantFrom(new Set<string>(), new Set(['fine'])),
  now: fc.constant(NOW),
})

/** With an image, keys and texts in order, so that only what is asked of the encryption is left to judge. */
const fittingArbitrary = factsArbitrary.map((facts): CopyPlanFacts => {
  const { encrypted, keyId, destinationRegionId } = facts.input
  const usable = keyFacts({ regionId: destinationRegionId ?? SOURCE_REGION })
  return planFacts(
    { encrypted, keyId, destinationRegionId },
    {
      source: sourceFacts({ encryption: facts.source?.encryption ?? { state: 'UNENCRYPTED', keyIds: [] } }),
      key: usable,
      serviceKey: facts.serviceKey && { ...usable, keyId: 'key-service', isServiceKey: true },
      defaultKey: facts.defaultKey && usable,
      encryptionByDefault: facts.encryptionByDefault,
    },
  )
})

describe('any plan', () => {
  it('holds a call exactly when nothing blocks it, and then shows the encryption', () => {
    fc.assert(
      fc.property(factsArbitrary, (facts) => {
        const plan = planCopy(facts)
        expect(plan.copy === null).toBe(plan.blockers.length > 0)
        expect(plan.copy !== null && plan.resultingEncryption === null).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  it('tells no problem twice', () => {
    fc.assert(
      fc.property(factsArbitrary, (facts) => {
        for (const problems of Object.values(planCopy(facts)).filter(Array.isArray)) {
          const distinct = new Set(problems.map((problem) => JSON.stringify(problem)))
          expect(distinct.size).toBe(problems.length)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('sends a key only together with encrypted: true, and nothing about encryption when nothing was asked', () => {
    let sent = 0
    fc.assert(
      fc.property(fittingArbitrary, (facts) => {
        const { copy } = planCopy(facts)
        if (copy === null) return
        sent += 1
        expect(copy.keyId !== undefined && copy.encrypted !== true).toBe(false)
        const asked = facts.input.encrypted !== undefined || facts.input.keyId !== undefined
        expect('encrypted' in copy).toBe(asked)
      }),
      { numRuns: 500 },
    )
    expect(sent).toBeGreaterThan(50)
  })

  it('has whole and well-formed texts for each of its problems in both languages', () => {
    fc.assert(
      fc.property(factsArbitrary, fc.constantFrom('zh' as const, 'en' as const), (facts, language) => {
        const { blockers, warnings } = planCopy(facts)
        for (const problem of [...blockers, ...warnings]) {
          for (const text of Object.values(
            problemText({ ...problem, parameters: withoutBraces(problem.parameters) }, language),
          )) {
            expect(text).not.toMatch(/[{}\p{Cc}\p{Cs}]|undefined|null|\[object/u)
            expect(text.length).toBeLessThan(600)
          }
        }
      }),
      { numRuns: 500 },
    )
  })
})

/** The caller's own braces, and a question mark for what is missing, would pass for placeholders. */
const withoutBraces = (parameters: Readonly<Record<string, string | number>>) =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      String(value).replace(/[{}]|undefined|null/g, ''),
    ]),
  )
