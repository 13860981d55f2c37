import { useSearchParams } from 'react-router'
import type {
  EncryptionState,
  ImageFilter,
  ImageOwner,
  ImageStatus,
  OperatingSystemType,
} from '../../generated/operations.ts'

export const OWNERS = ['SELF', 'SHARED', 'SYSTEM', 'COMMUNITY', 'MARKETPLACE'] as const satisfies ImageOwner[]
export const ENCRYPTION_STATES = [
  'UNENCRYPTED',
  'PARTIALLY_ENCRYPTED',
  'ENCRYPTED',
  'UNKNOWN',
] as const satisfies EncryptionState[]
export const STATUSES = [
  'AVAILABLE',
  'CREATING',
  'WAITING',
  'CREATE_FAILED',
  'UNAVAILABLE',
  'DEPRECATED',
] as const satisfies ImageStatus[]
export const OS_TYPES = ['LINUX', 'WINDOWS'] as const satisfies OperatingSystemType[]
export const SORTS = ['name', '-name', 'size', '-size', 'created', '-created'] as const

export type ImageSort = (typeof SORTS)[number]

/** Parameters of the address that narrow the list down. */
const FILTERS = ['q', 'encryption', 'key', 'status', 'os', 'tag'] as const

/** Longer than a word behind m- is likely to be, and shorter than the cloud's IDs are. */
const IMAGE_ID = /^m-[a-z0-9]{12,}$/

/** The ID of an image, when that is what somebody looks for. */
export const imageIdOf = (text: string) => (IMAGE_ID.test(text) ? text : null)

const among = <T extends string>(known: readonly T[], values: string[]) =>
  known.filter((value) => values.includes(value))

const tagOf = (text: string) => {
  const [key = '', ...value] = text.split('=')
  return { key, value: value.join('=') }
}

/** What the address says of the list: a link shows the same to everybody. */
export const useImagesChoice = () => {
  const [search, setSearch] = useSearchParams()
  const owner = among(OWNERS, search.getAll('owner'))[0] ?? 'SELF'
  const text = (search.get('q') ?? '').trim()
  const encryption = among(ENCRYPTION_STATES, search.getAll('encryption'))
  const statuses = among(STATUSES, search.getAll('status'))
  const osType = among(OS_TYPES, search.getAll('os'))[0] ?? null
  const keyId = search.get('key')
  const tags = search.getAll('tag')
  const sort = among(SORTS, search.getAll('sort'))[0] ?? null

  /** Typing replaces the entry in the browser's history; choosing makes a new one. */
  const set = (name: string, values: readonly string[], replace = false) =>
    setSearch(
      (current) => {
        const next = new URLSearchParams(current)
        next.delete(name)
        for (const value of values) next.append(name, value)
        return next
      },
      { replace, preventScrollReset: true },
    )
  const clear = () =>
    setSearch((current) => {
      const next = new URLSearchParams(current)
      for (const name of FILTERS) next.delete(name)
      return next
    })

  const imageId = imageIdOf(text)
  const filter: ImageFilter = {
    owner,
    ...(imageId ? { imageIds: [imageId] } : text ? { name: text } : {}),
    ...(encryption.length > 0 ? { encryption } : {}),
    ...(statuses.length > 0 ? { statuses } : {}),
    ...(osType ? { osType } : {}),
    ...(keyId ? { keyId } : {}),
    ...(tags.length > 0 ? { tags: tags.map(tagOf) } : {}),
  }
  const isFiltered = FILTERS.some((name) => search.has(name))
  return { owner, text, encryption, statuses, osType, keyId, tags, sort, filter, isFiltered, set, clear }
}

export type ImagesChoice = ReturnType<typeof useImagesChoice>
