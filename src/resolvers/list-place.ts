/** Where a page of a list that is read whole ends: its last entry, and how many stood before and with it. */
export interface ListPlace {
  offset: number
  id: string
}

export const isListPlace = (value: unknown): value is ListPlace => {
  const { offset, id } = (value ?? {}) as Partial<Record<keyof ListPlace, unknown>>
  return Number.isSafeInteger(offset) && Number(offset) > 0 && typeof id === 'string'
}

/** Index at which the list goes on after a place, whose entry may have left it meanwhile. */
export const indexAfter = (place: ListPlace | null, ids: readonly string[]): number => {
  if (!place) return 0
  const index = ids.indexOf(place.id)
  return index < 0 ? Math.min(place.offset - 1, ids.length) : index + 1
}
