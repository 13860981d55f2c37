import { describe, expect, it } from '@jest/globals'
import { imagesAddress, percentOf } from '../../src/console/components/overview/encryption-counts.ts'

describe('The share of images that are encrypted', () => {
  it.each([
    [0, 0, 0],
    [0, 10, 0],
    [1, 1000, 1],
    [999, 1000, 99],
    [1000, 1000, 100],
  ])('is for %d of %d images %d %%: some are never none, and most are never all', (part, total, percent) => {
    expect(percentOf(part, total)).toBe(percent)
  })
})

describe('The address that a bar leads to', () => {
  it('names what the list is to be filtered by, and nothing else', () => {
    expect(imagesAddress({ region: 'cn-hangzhou', encryption: 'UNENCRYPTED' })).toBe(
      '/images?region=cn-hangzhou&encryption=UNENCRYPTED',
    )
    expect(imagesAddress({ region: null, key: 'alias/disks' })).toBe('/images?key=alias%2Fdisks')
    expect(imagesAddress({})).toBe('/images')
  })
})
