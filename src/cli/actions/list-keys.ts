import { CliError } from '../cli-error.ts'
import { type KeyCreator, type KeysQuery, type KeyState, KeysDocument } from '../generated/operations.ts'
import { showListing } from '../listing-output.ts'
import { type Listing, listed } from '../paging.ts'
import { regionIdsOf } from '../regions.ts'
import type { Action } from '../session.ts'
import type { GlobalOptions } from '../settings.ts'
import type { Column } from '../table.ts'

type Key = NonNullable<KeysQuery['keys']>['nodes'][number]

interface Options extends GlobalOptions {
  region: string[] | undefined
  alias?: string | undefined
  creator?: KeyCreator | undefined
  state?: KeyState[] | undefined
  usable?: boolean | undefined
  limit: number
}

export const listKeys: Action<Options> = async (options, { client, output }) => {
  const { region, alias, creator, state, usable, limit } = options
  const filter = {
    ...(alias === undefined ? {} : { alias }),
    ...(creator ? { creator } : {}),
    ...(state ? { states: state } : {}),
    ...(usable === undefined ? {} : { usableForDiskEncryption: usable }),
  }
  const listing: Listing<Key> = { rows: [], hasMore: false, faults: [] }
  const regionIds = await regionIdsOf(region, client)
  let downCount = 0
  for (const regionId of regionIds) {
    const room = limit - listing.rows.length
    if (room === 0) {
      listing.hasMore = true
      break
    }
    const found = await listed(room, async (first, after) => {
      const { data, faults } = await client.send(KeysDocument, { regionId, filter, first, after })
      return { data: data.keys, faults }
    }).catch((error: unknown) => {
      // What the others have is shown all the same.
      if (!isOfRegion(error)) throw error
      downCount += 1
      return { rows: [], hasMore: false, faults: error.faults }
    })
    listing.rows.push(...found.rows)
    listing.faults.push(...found.faults)
    listing.hasMore ||= found.hasMore
  }
  const [first, ...more] = listing.faults
  if (first && downCount === regionIds.length) throw new CliError(first, ...more)
  return showListing(output, 'keys', listing, columns)
}

/** Any other would be that of every region. */
const isOfRegion = (error: unknown): error is CliError =>
  error instanceof CliError && error.faults.every(({ outcome }) => outcome === 'REFUSED')

const usability = ({ usableForDiskEncryption, unusableReasons }: Key) => {
  if (usableForDiskEncryption === null) return 'UNKNOWN'
  return usableForDiskEncryption ? 'yes' : `no: ${(unusableReasons ?? []).join(' ')}`
}

const columns: readonly Column<Key>[] = [
  { title: 'KEY', value: ({ keyId }) => keyId },
  { title: 'REGION', value: ({ regionId }) => regionId, spare: 1 },
  { title: 'ALIASES', value: ({ aliases }) => (aliases ?? []).join(' '), shrinksTo: 12 },
  { title: 'STATE', value: ({ state }) => state ?? 'UNKNOWN' },
  { title: 'CREATOR', value: ({ creator }) => creator ?? 'UNKNOWN', spare: 2 },
  {
    title: 'USABLE',
    value: usability,
    paint: ({ usableForDiskEncryption }, text, paint) =>
      paint(usableForDiskEncryption ? 'green' : 'yellow', text),
  },
  { title: 'DELETED AT', value: ({ deleteAt }) => deleteAt ?? '', spare: 3 },
]
