import {
  type EncryptionState,
  type ImageOwner,
  ImagesDocument,
  type ImagesQuery,
} from '../generated/operations.ts'
import { encryptionStyle, keyName } from '../encryption-text.ts'
import { showListing } from '../listing-output.ts'
import { listed } from '../paging.ts'
import { regionIdsOf } from '../regions.ts'
import type { Action } from '../session.ts'
import type { GlobalOptions } from '../settings.ts'
import type { Column } from '../table.ts'

type Image = ImagesQuery['images']['nodes'][number]

interface Options extends GlobalOptions {
  region?: string[] | undefined
  owner?: Exclude<ImageOwner, 'UNKNOWN'> | undefined
  encryption?: EncryptionState[] | undefined
  name?: string | undefined
  tag?: { key: string; value: string }[] | undefined
  key?: string | undefined
  limit: number
}

export const listImages: Action<Options> = async (options, { client, output }) => {
  const { region, owner, encryption, name, tag, key, limit } = options
  const regionIds = await regionIdsOf(region, client)
  const filter = {
    ...(owner ? { owner } : {}),
    ...(encryption ? { encryption } : {}),
    ...(name === undefined ? {} : { name }),
    ...(tag ? { tags: tag } : {}),
    ...(key === undefined ? {} : { keyId: key }),
  }
  const listing = await listed(limit, async (first, after) => {
    const { data, faults } = await client.send(ImagesDocument, { regionIds, filter, first, after })
    return { data: data.images, faults }
  })
  return showListing(output, 'images', listing, columns)
}

const columns: readonly Column<Image>[] = [
  { title: 'IMAGE', value: ({ imageId }) => imageId },
  { title: 'REGION', value: ({ regionId }) => regionId, spare: 1 },
  { title: 'NAME', value: ({ name }) => name, shrinksTo: 12 },
  {
    title: 'ENCRYPTION',
    value: ({ encryption }) => encryption?.state ?? 'UNKNOWN',
    paint: ({ encryption }, text, paint) => paint(encryptionStyle(encryption?.state), text),
  },
  {
    title: 'KEYS',
    value: ({ encryption }) => (encryption?.keys ?? []).map(keyName).join(' '),
    shrinksTo: 10,
    spare: 2,
  },
  { title: 'SIZE', value: ({ sizeGiB }) => `${sizeGiB} GiB`, spare: 4 },
  { title: 'STATUS', value: ({ status }) => status, spare: 3 },
]
