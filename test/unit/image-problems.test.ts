import { describe, expect, it } from '@jest/globals'
import { planCopy } from '../../src/encryption/copy-plan.ts'
import { codesOf, OTHER_REGION, planFacts, sourceFacts } from './plan-facts.ts'

const planOf = (changes: Parameters<typeof sourceFacts>[0], input = {}) =>
  planCopy(planFacts(input, { source: sourceFacts(changes) }))

describe('what keeps an image from being copied', () => {
  it('is that it does not exist', () => {
    const plan = planCopy(planFacts({ imageId: 'm-none' }, { source: null }))
    expect(plan).toEqual({
      destinationRegionId: 'cn-hangzhou',
      resultingEncryption: null,
      copy: null,
      blockers: [
        {
          code: 'IMAGE_NOT_FOUND',
          field: ['imageId'],
          parameters: { imageId: 'm-none', regionId: 'cn-hangzhou' },
          upstreamCode: 'InvalidImageId.NotFound',
        },
      ],
      warnings: [],
    })
  })

  it('is its region alone, when there is no such region', () => {
    const facts = { source: null, sourceRegionKnown: false, destinationRegionKnown: false }
    expect(planCopy(planFacts({ sourceRegionId: 'cn-nowhere' }, facts)).blockers).toEqual([
      {
        code: 'REGION_NOT_FOUND',
        field: ['sourceRegionId'],
        parameters: { regionId: 'cn-nowhere' },
        upstreamCode: 'InvalidRegionId.NotFound',
      },
    ])
  })

  it.each([
    { owner: 'SYSTEM' as const, upstreamCode: null },
    { owner: 'MARKETPLACE' as const, upstreamCode: 'OperationDenied.NotPublished' },
    { owner: 'COMMUNITY' as const, upstreamCode: 'OperationDenied.CommunityImage' },
  ])('is that its owner is $owner', ({ owner, upstreamCode }) => {
    expect(planOf({ owner }).blockers).toEqual([
      {
        code: 'IMAGE_NOT_CUSTOM',
        field: ['imageId'],
        parameters: { imageId: 'm-source', owner },
        upstreamCode,
      },
    ])
  })

  it.each(['SELF', 'SHARED', 'UNKNOWN'] as const)('is not that its owner is %s', (owner) => {
    expect(planOf({ owner }).blockers).toEqual([])
  })

  it('is that it is shared, for another region only', () => {
    expect(planOf({ owner: 'SHARED' }, { destinationRegionId: OTHER_REGION }).blockers).toEqual([
      {
        code: 'IMAGE_SHARED_CROSS_REGION',
        field: ['destinationRegionId'],
        parameters: {
          imageId: 'm-source',
          sourceRegionId: 'cn-hangzhou',
          destinationRegionId: 'cn-shenzhen',
        },
        upstreamCode: 'OperationDenied.SameRegionOnly',
      },
    ])
    expect(planOf({ owner: 'SHARED' }, { destinationRegionId: 'cn-hangzhou' }).blockers).toEqual([])
  })

  it.each(['CREATING', 'WAITING', 'UNAVAILABLE', 'CREATE_FAILED', 'DEPRECATED'])(
    'is the status %s',
    (status) => {
      const plan = planOf({ status })
      expect(plan.blockers).toEqual([
        {
          code: 'IMAGE_NOT_AVAILABLE',
          field: ['imageId'],
          parameters: { imageId: 'm-source', status },
          upstreamCode: 'IncorrectImageStatus',
        },
      ])
      expect(plan.copy).toBeNull()
      expect(plan.resultingEncryption?.transition).toBe('STAYS_UNENCRYPTED')
    },
  )

  it('tells all of it at once', () => {
    const plan = planOf({ owner: 'COMMUNITY', status: 'CREATING', sizeGiB: 600 })
    expect(codesOf(plan.blockers)).toEqual(['IMAGE_NOT_CUSTOM', 'IMAGE_NOT_AVAILABLE', 'IMAGE_TOO_LARGE'])
  })
})

describe('a copy of the same image that runs already', () => {
  it('is waited for: a warning, and the copy can be submitted', () => {
    const plan = planOf({ beingCopiedBy: 'job-1' })
    expect(plan.blockers).toEqual([])
    expect(plan.copy).not.toBeNull()
    expect(plan.warnings).toEqual([
      {
        code: 'IMAGE_BEING_COPIED',
        field: ['imageId'],
        parameters: { imageId: 'm-source', by: 'job-1' },
        upstreamCode: 'OperationDenied.ImageCopyConflict',
      },
    ])
  })
})

describe('the size of an image', () => {
  it('may be 500 GiB', () => {
    const plan = planOf({ sizeGiB: 500, diskSizesGiB: [500] })
    expect([plan.blockers, plan.warnings]).toEqual([[], []])
  })

  it('blocks from 501 GiB of system disk', () => {
    const plan = planOf({ sizeGiB: 501, diskSizesGiB: [501, 100] })
    expect(plan.warnings).toEqual([])
    expect(plan.blockers).toEqual([
      {
        code: 'IMAGE_TOO_LARGE',
        field: ['imageId'],
        parameters: { imageId: 'm-source', sizeGiB: 501, limitGiB: 500, scope: 'SYSTEM_DISK' },
        upstreamCode: 'SizeExceed.Image',
      },
    ])
  })

  it('warns from 501 GiB of all disks', () => {
    expect(planOf({ sizeGiB: 100, diskSizesGiB: [100, 400] }).warnings).toEqual([])
    const plan = planOf({ sizeGiB: 100, diskSizesGiB: [100, 401] })
    expect(plan.blockers).toEqual([])
    expect(plan.warnings).toEqual([
      {
        code: 'IMAGE_TOO_LARGE',
        field: ['imageId'],
        parameters: { imageId: 'm-source', sizeGiB: 501, limitGiB: 500, scope: 'ALL_DISKS' },
        upstreamCode: 'SizeExceed.Image',
      },
    ])
  })
})
