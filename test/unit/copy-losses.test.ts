import { describe, expect, it } from '@jest/globals'
import { type ImageTraits, lossesOf } from '../../src/encryption/copy-losses.ts'

const none: ImageTraits = { nvmeSupport: null, bootMode: null, family: null, tags: [] }
const rich: ImageTraits = {
  nvmeSupport: 'supported',
  bootMode: 'UEFI',
  family: 'web',
  tags: [
    { key: 'team', value: 'web' },
    { key: 'acs:rm:rgId', value: 'rg-1' },
    { key: 'gateway:copy-job-id', value: 'job-1' },
  ],
}

describe('what a copy lost', () => {
  it('is nothing when it has what its source has', () => {
    expect(lossesOf(rich, rich)).toEqual([])
  })

  it('is everything that the source has and it has not, but for tags that are no one’s to give', () => {
    expect(lossesOf(rich, none)).toEqual([
      { trait: 'NVME_SUPPORT', source: 'supported', target: null },
      { trait: 'BOOT_MODE', source: 'UEFI', target: null },
      { trait: 'FAMILY', source: 'web', target: null },
      { trait: 'TAG', source: 'team=web', target: null },
    ])
  })

  it('tells what stands in its place', () => {
    const other: ImageTraits = {
      nvmeSupport: 'unsupported',
      bootMode: 'BIOS',
      family: 'web',
      tags: [{ key: 'team', value: 'db' }],
    }
    expect(lossesOf(rich, other)).toEqual([
      { trait: 'NVME_SUPPORT', source: 'supported', target: 'unsupported' },
      { trait: 'BOOT_MODE', source: 'UEFI', target: 'BIOS' },
      { trait: 'TAG', source: 'team=web', target: 'team=db' },
    ])
  })

  it('is nothing where the source had nothing, whatever the copy has', () => {
    expect(lossesOf(none, rich)).toEqual([])
    expect(lossesOf({ ...none, nvmeSupport: 'unsupported', family: '' }, none)).toEqual([])
  })
})
