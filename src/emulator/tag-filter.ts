import type { Tag } from './state/entities.ts'

export interface TagFilter {
  key: string
  /** Null when any value will do. */
  value: string | null
}

/** Whether a resource has all of the tags; a filter without a value asks for the key alone. */
export const hasTags = (tags: readonly Tag[], filters: readonly TagFilter[]) =>
  filters.every(({ key, value }) =>
    tags.some((tag) => tag.key === key && (value === null || tag.value === value)),
  )
