import type { DocumentPath } from './invalid-document.ts'

/** IDs of Alibaba Cloud’s access keys. Not within longer words: key material is such letters at random. */
const realKey = /(?<![A-Za-z0-9+/=_-])LTAI[A-Za-z0-9]{8,}(?![A-Za-z0-9+/=_-])/

/** Where in a file something looks like a real access key. */
export const placesOfRealKeys = (value: unknown, path: DocumentPath = []): DocumentPath[] => {
  if (typeof value === 'string') return realKey.test(value) ? [path] : []
  if (Array.isArray(value)) return value.flatMap((item, index) => placesOfRealKeys(item, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, item]) =>
    // Told without its name, which would be printed.
    realKey.test(name) ? [path] : placesOfRealKeys(item, [...path, name]),
  )
}

/** Where in a text, which may have comments, the first one begins; -1 when there is none. */
export const offsetOfRealKey = (text: string) => text.search(realKey)

export const realKeyRefusal =
  'this looks like a real access key. The emulator needs none, and a file is no place for one.'
