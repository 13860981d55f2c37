import { describe, expect, it } from '@jest/globals'
import { planCopy } from '../../src/encryption/copy-plan.ts'
import type { CopyInput } from '../../src/encryption/copy-plan-types.ts'
import { codesOf, OTHER_REGION, planFacts } from './plan-facts.ts'

const problemsOf = (input: Partial<CopyInput>) =>
  planCopy(planFacts(input)).blockers.map(({ code, field, parameters }) => [
    code,
    field?.join('.'),
    parameters.rules,
  ])
const tag = (key: string, value = '') => ({ key, value })
const tags = (count: number) => Array.from({ length: count }, (_, index) => tag(`key-${index}`))

describe('the name of a copy', () => {
  it.each(['ab', 'a'.repeat(128), '镜像', 'A1.:_-', 'x-aliyun', '镜Aliyun'])('may be %s', (name) => {
    expect(problemsOf({ name })).toEqual([])
  })

  it.each([
    ['', 'TOO_SHORT'],
    ['a', 'TOO_SHORT'],
    ['a'.repeat(129), 'TOO_LONG'],
    ['1a', 'BAD_START'],
    ['-a', 'BAD_START'],
    ['aliyun-1', 'RESERVED_PREFIX'],
    ['acs:x', 'RESERVED_PREFIX'],
    ['ahttp://b', 'URL_INSIDE,BAD_CHARACTER'],
    ['ahttps://b', 'URL_INSIDE,BAD_CHARACTER'],
    ['a b', 'BAD_CHARACTER'],
    ['a/b', 'BAD_CHARACTER'],
    ['aé', 'BAD_CHARACTER'],
    ['a\u0000b', 'UNPRINTABLE'],
    ['a\ud800', 'UNPRINTABLE'],
  ])('may not be %j: %s', (name, rules) => {
    expect(problemsOf({ name })).toEqual([['NAME_INVALID', 'name', rules]])
  })

  it('may not be in use in the destination', () => {
    const plan = planCopy(planFacts({ name: 'taken' }, { takenNames: new Set(['taken']) }))
    expect(plan.resultingEncryption?.transition).toBe('STAYS_UNENCRYPTED')
    expect(plan.copy).toBeNull()
    expect(plan.blockers).toEqual([
      {
        code: 'NAME_TAKEN',
        field: ['name'],
        parameters: { name: 'taken', destinationRegionId: 'cn-hangzhou' },
        upstreamCode: 'InvalidImageName.Duplicated',
      },
    ])
  })

  it('is shown cut and well-formed when it is wrong', () => {
    const [problem] = planCopy(planFacts({ name: `\u0007\ud800${'x'.repeat(1000)}` })).blockers
    expect(problem?.parameters.name).toBe(`\ufffd\ufffd${'x'.repeat(77)}…`)
  })
})

describe('the description of a copy', () => {
  it.each(['ab', 'x'.repeat(256), '说明', 'see http://x'])('may be %s', (description) => {
    expect(planCopy(planFacts({ description })).copy?.description).toBe(description)
  })

  it.each([
    ['', 'TOO_SHORT'],
    ['a', 'TOO_SHORT'],
    ['x'.repeat(257), 'TOO_LONG'],
    ['http://x', 'URL_PREFIX'],
    ['https://x', 'URL_PREFIX'],
    ['a\nb', 'UNPRINTABLE'],
    ['a\udc00b', 'UNPRINTABLE'],
  ])('may not be %j: %s', (description, rules) => {
    expect(problemsOf({ description })).toEqual([['DESCRIPTION_INVALID', 'description', rules]])
  })
})

describe('the tags of a copy', () => {
  it.each([
    { tags: [] },
    { tags: tags(17) },
    { tags: [tag('k'.repeat(128), 'v'.repeat(128))] },
    { tags: [tag('a', 'aliyun')] },
    { tags: [tag('环境', '生产')] },
  ])('may be %o', ({ tags: given }) => {
    expect(planCopy(planFacts({ tags: given })).copy?.tags).toEqual(given)
  })

  it('leave three of the twenty to the gateway', () => {
    expect(problemsOf({ tags: tags(18) })).toEqual([['TAG_INVALID', 'tags', 'TOO_MANY']])
  })

  it.each([
    [[tag('')], 'tags.0.key', 'EMPTY'],
    [[tag('a'), tag('k'.repeat(129))], 'tags.1.key', 'TOO_LONG'],
    [[tag('aliyun-x')], 'tags.0.key', 'RESERVED_PREFIX'],
    [[tag('acs:x')], 'tags.0.key', 'RESERVED_PREFIX'],
    [[tag('Gateway:job')], 'tags.0.key', 'GATEWAY_PREFIX'],
    [[tag('ahttp://b')], 'tags.0.key', 'URL_INSIDE'],
    [[tag('a\ud800')], 'tags.0.key', 'UNPRINTABLE'],
    [[tag('Team'), tag('other'), tag('tEAM')], 'tags.2.key', 'DUPLICATE'],
    [[tag('a', 'v'.repeat(129))], 'tags.0.value', 'TOO_LONG'],
    [[tag('a', 'acs:x')], 'tags.0.value', 'RESERVED_PREFIX'],
    [[tag('a', 'see https://b')], 'tags.0.value', 'URL_INSIDE'],
    [[tag('a', '\u001b[0m')], 'tags.0.value', 'UNPRINTABLE'],
  ])('may not be %j: %s %s', (given, field, rules) => {
    expect(problemsOf({ tags: given })).toEqual([['TAG_INVALID', field, rules]])
  })

  it('are judged each, and told all at once', () => {
    expect(problemsOf({ tags: [tag('', 'acs:'), tag('aliyunhttp://')] })).toEqual([
      ['TAG_INVALID', 'tags.0.key', 'EMPTY'],
      ['TAG_INVALID', 'tags.0.value', 'RESERVED_PREFIX'],
      ['TAG_INVALID', 'tags.1.key', 'RESERVED_PREFIX,URL_INSIDE'],
    ])
  })

  it('yield a bounded number of problems, however many are sent', () => {
    const flood = Array.from({ length: 10_000 }, () => tag('', 'acs:'))
    expect(problemsOf({ tags: flood })).toHaveLength(1 + 2 * 17)
  })
})

describe('the idempotency key', () => {
  it.each(['a', 'x'.repeat(64), ' !~'])('may be %j', (idempotencyKey) => {
    expect(problemsOf({ idempotencyKey })).toEqual([])
  })

  it.each([
    ['', 'TOO_SHORT'],
    ['x'.repeat(65), 'TOO_LONG'],
    ['钥', 'BAD_CHARACTER'],
    ['a\tb', 'BAD_CHARACTER'],
    ['a\u007f', 'BAD_CHARACTER'],
  ])('may not be %j: %s', (idempotencyKey, rules) => {
    expect(problemsOf({ idempotencyKey })).toEqual([['IDEMPOTENCY_KEY_INVALID', 'idempotencyKey', rules]])
  })
})

describe('the resource group', () => {
  it('is sent as given', () => {
    expect(planCopy(planFacts({ resourceGroupId: 'rg-abc' })).copy?.resourceGroupId).toBe('rg-abc')
  })

  it.each(['', 'rg abc', 'rg-\ud800', 'x'.repeat(65)])('cannot be called %j', (resourceGroupId) => {
    const [problem, ...others] = planCopy(planFacts({ resourceGroupId })).blockers
    expect(others).toEqual([])
    expect(problem).toMatchObject({
      code: 'RESOURCE_GROUP_NOT_FOUND',
      field: ['resourceGroupId'],
      upstreamCode: 'InvalidResourceGroup.NotFound',
    })
  })
})

describe('an unknown destination', () => {
  it('is told once, and nothing that was to be read there', () => {
    const facts = planFacts(
      { destinationRegionId: 'cn-nowhere', keyId: 'alias/mine' },
      { destinationRegionKnown: false, kmsEnabled: false, roleGranted: false },
    )
    const plan = planCopy(facts)
    expect(plan.resultingEncryption).toBeNull()
    expect(plan.blockers).toEqual([
      {
        code: 'REGION_NOT_FOUND',
        field: ['destinationRegionId'],
        parameters: { regionId: 'cn-nowhere' },
        upstreamCode: 'DestinationRegion.NotFound',
      },
    ])
  })

  it('is told beside an unknown source region', () => {
    const facts = planFacts(
      { destinationRegionId: OTHER_REGION },
      { source: null, sourceRegionKnown: false, destinationRegionKnown: false },
    )
    expect(planCopy(facts).blockers.map(({ field }) => field)).toEqual([
      ['sourceRegionId'],
      ['destinationRegionId'],
    ])
    expect(codesOf(planCopy(facts).blockers)).toEqual(['REGION_NOT_FOUND', 'REGION_NOT_FOUND'])
  })
})
