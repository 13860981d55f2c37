/** As both signature schemes ask: RFC 3986, which `encodeURIComponent` falls five characters short of. */
export const percentEncoded = (text: string) =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/** Sorted by name, in code units, as the signatures want it. */
export const sortedByName = (parameters: ReadonlyMap<string, string>) =>
  [...parameters].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
