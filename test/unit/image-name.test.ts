import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { copyNameStem, defaultCopyName, nameRules } from '../../src/encryption/image-name.ts'

const sourceName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.stringMatching(/^[a-zA-Z][\w.:-]{0,199}$/),
  fc.constantFrom(
    '',
    'aliyun_3_x64',
    'acs:x',
    'aliyun',
    '\ud83d\ude00',
    '𠀀'.repeat(100),
    'http://x',
    '\ud800',
  ),
)

describe('the default name of a copy', () => {
  it.each([
    ['web', [], 'web-copy'],
    ['web', ['web'], 'web-copy'],
    ['web', ['web-copy'], 'web-copy-2'],
    ['web', ['web-copy', 'web-copy-2', 'web-copy-4'], 'web-copy-3'],
    ['生产镜像', [], '生产镜像-copy'],
    ['', [], 'image-copy'],
    ['aliyun_3_x64', [], 'image-aliyun_3_x64-copy'],
    ['acs:x', [], 'image-acs:x-copy'],
    ['3-tier', [], 'image-3-tier-copy'],
    ['my web server', [], 'my-web-server-copy'],
    ['a'.repeat(128), [], `${'a'.repeat(117)}-copy`],
    [`a${'𠀀'.repeat(60)}`, [], `a${'𠀀'.repeat(58)}-copy`],
    [`ab${'𠀀'.repeat(60)}`, [], `ab${'𠀀'.repeat(57)}-copy`],
  ])('of %j beside %j is %j', (source, taken, expected) => {
    expect(defaultCopyName(source, new Set(taken))).toBe(expected)
  })

  it('is valid and free, and begins with its stem, whatever the source is called', () => {
    fc.assert(
      fc.property(sourceName, fc.nat({ max: 30 }), (name, copies) => {
        const taken = new Set<string>()
        for (let made = 0; made <= copies; made += 1) {
          const next = defaultCopyName(name, taken)
          expect(taken.has(next)).toBe(false)
          expect(nameRules(next)).toEqual([])
          expect(next.startsWith(copyNameStem(name))).toBe(true)
          taken.add(next)
        }
      }),
    )
  })

  it('leaves room for a number of five digits', () => {
    expect(copyNameStem('a'.repeat(128)).length + '-99999'.length).toBe(128)
  })
})
