import type { Tag } from './entities.ts'

/** Tags that are there, with others added; of one key, the added one. */
export const mergedTags = (before: readonly Tag[], added: readonly Tag[]): Tag[] => [
  ...new Map([...before, ...added].map((tag) => [tag.key, tag])).values(),
]
