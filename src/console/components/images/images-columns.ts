import type { ImageSort } from './images-choice.ts'

export const COLUMNS = [
  'image',
  'encryption',
  'keys',
  'disks',
  'os',
  'status',
  'tags',
  'created',
  'actions',
] as const

export type ImageColumn = (typeof COLUMNS)[number]

/** What a column sorts by: first this, then the other way round, then not at all. */
export const SORT_OF: Partial<Record<ImageColumn, readonly [ImageSort, ImageSort]>> = {
  image: ['name', '-name'],
  disks: ['-size', 'size'],
  created: ['-created', 'created'],
}
