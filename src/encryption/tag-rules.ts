import type { CopyProblem, PlannedCopy } from './copy-plan-types.ts'
import { copyProblem } from './copy-problem.ts'
import { brokenRules, holdsUrl, isUnprintable } from './text-rules.ts'
import type { TextRule } from './text-rules.ts'

/** CopyImage reference, Tag.N: N is 1 to 20. */
const CLOUD_TAG_LIMIT = 20
/** Job, source and key, which the gateway puts on every copy. */
export const GATEWAY_TAG_COUNT = 3
/** What the keys of those tags begin with; a caller's tag of that kind could pass for one of them. */
export const GATEWAY_TAG_PREFIX = 'gateway:'
/** Tags that a caller may give. */
const CALLER_TAG_LIMIT = CLOUD_TAG_LIMIT - GATEWAY_TAG_COUNT
/** Length of a tag's key, and of its value, in UTF-16 code units (CopyImage reference). */
const TAG_TEXT_LENGTH = 128

type Tag = PlannedCopy['tags'][number]

/** Everything wrong with the caller's tags: one problem for each key or value at fault. */
export const tagProblems = (tags: readonly Tag[] = []): CopyProblem[] => {
  const tooMany =
    tags.length > CALLER_TAG_LIMIT
      ? [
          copyProblem('TAG_INVALID', ['tags'], {
            rules: 'TOO_MANY',
            tag: `${tags.length} > ${CALLER_TAG_LIMIT}`,
          }),
        ]
      : []
  // Beyond the limit one problem is enough, however many tags were sent.
  const judged = tags.slice(0, CALLER_TAG_LIMIT)
  return [...tooMany, ...judged.flatMap((tag, index) => problemsOfTag(tag, index, judged))]
}

const problemsOfTag = (tag: Tag, index: number, tags: readonly Tag[]): CopyProblem[] => {
  const earlierKeys = tags.slice(0, index).map((earlier) => earlier.key.toLowerCase())
  const rules = { key: keyRules(tag.key, earlierKeys), value: valueRules(tag.value) }
  return (['key', 'value'] as const)
    .filter((part) => rules[part].length > 0)
    .map((part) =>
      copyProblem('TAG_INVALID', ['tags', String(index), part], {
        rules: rules[part].join(','),
        tag: `#${index + 1} ${tag.key}`,
      }),
    )
}

/** Keys are unique whatever their case: TagResources reference; for CopyImage by analogy. */
const keyRules = (key: string, earlierKeys: readonly string[]): TextRule[] =>
  brokenRules([
    ['EMPTY', key === ''],
    ['TOO_LONG', key.length > TAG_TEXT_LENGTH],
    ['RESERVED_PREFIX', /^(aliyun|acs:)/i.test(key)],
    ['GATEWAY_PREFIX', key.toLowerCase().startsWith(GATEWAY_TAG_PREFIX)],
    ['URL_INSIDE', holdsUrl(key)],
    ['UNPRINTABLE', isUnprintable(key)],
    ['DUPLICATE', earlierKeys.includes(key.toLowerCase())],
  ])

const valueRules = (value: string): TextRule[] =>
  brokenRules([
    ['TOO_LONG', value.length > TAG_TEXT_LENGTH],
    ['RESERVED_PREFIX', value.startsWith('acs:')],
    ['URL_INSIDE', holdsUrl(value)],
    ['UNPRINTABLE', isUnprintable(value)],
  ])
