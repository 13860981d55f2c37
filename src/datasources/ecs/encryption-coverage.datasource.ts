import DataLoader from 'dataloader'
import { asError, createRegionalLoader } from '../batch.ts'
import type { ImageStatus, SnapshotRecord } from './ecs-api.ts'
import type { ImageDataSource } from './image.datasource.ts'
import { SNAPSHOTS_PER_CALL, type SnapshotDataSource } from './snapshot.datasource.ts'

/**
 * Images that are complete. Of those being made, or that failed to be, there is nothing to protect; but one that is
 * withdrawn, or not usable now, still holds its data.
 */
const COMPLETE: readonly ImageStatus[] = ['AVAILABLE', 'UNAVAILABLE', 'DEPRECATED']

/**
 * Of the listings of all keys together. They go call after call, and a key encrypts snapshots that no image is made of,
 * maybe very many: by ID the end is known, and ten calls are made at a time.
 */
const MAX_LISTING_CALLS = 20

/** Far more than the 200 keys that KMS allows in a region by default. */
const MAX_BATCH_SIZE = 10_000

/** Of the disks of each image, by image ID. */
type SnapshotIds = ReadonlyMap<string, readonly (string | null)[]>

interface ImagesByKey {
  /** Image IDs by key ID. */
  byKey: ReadonlyMap<string, readonly string[]>
}

/** Judges images by the snapshots of their disks. */
type CoverageRule<Coverage extends ImagesByKey> = (
  images: Iterable<{ imageId: string; snapshots: readonly (SnapshotRecord | null)[] }>,
) => Coverage

interface CoverageSettings<Coverage extends ImagesByKey> {
  images: ImageDataSource
  snapshots: SnapshotDataSource
  coverageOf: CoverageRule<Coverage>
}

/**
 * How the own images of a region are encrypted, for one request.
 *
 * Coverage takes the pages of images and all their snapshots by ID. No fewer calls will do: a listing of the encrypted
 * ones (`Encrypted=true`) does not tell a disk that is not encrypted from one that may not be read. For a few keys it
 * is cheaper to list the snapshots that they encrypt (`KMSKeyId`): in the demo region of 530 images the service key
 * takes 6 + 2 calls instead of 6 + 11. `Usage` would shorten the list, but its values overlap, and an image that is
 * left out is one that somebody may lose. Many keys, and those of a region whose coverage is asked for too, are
 * answered from the latter.
 */
export class EncryptionCoverageDataSource<Coverage extends ImagesByKey> {
  readonly #coverageOf
  readonly #snapshots
  readonly #images
  readonly #ofRegion
  readonly #imageIdsOfKey
  readonly #isAsked = new Set<string>()

  constructor({ images, snapshots, coverageOf }: CoverageSettings<Coverage>) {
    this.#coverageOf = coverageOf
    this.#snapshots = snapshots
    this.#images = perRegion('coverage.images', (regionId) => images.ownSnapshotIds(regionId, COMPLETE))
    this.#ofRegion = perRegion('coverage.ofRegion', (regionId) => this.#readById(regionId))
    this.#imageIdsOfKey = createRegionalLoader<readonly string[]>(
      'coverage.imageIdsOfKey',
      MAX_BATCH_SIZE,
      async (regionId, keyIds) =>
        (await this.#readByKey(regionId, keyIds)) ?? (await this.ofRegion(regionId)).byKey,
    )
  }

  /** @throws CloudError when any of it can't be read: a part would pass for the whole */
  ofRegion(regionId: string): Promise<Coverage> {
    this.#isAsked.add(regionId)
    return this.#ofRegion.load(regionId)
  }

  /** Own images of which the key encrypts a disk, in the cloud's order. */
  async imageIdsOfKey(regionId: string, keyId: string): Promise<readonly string[]> {
    return (await this.#imageIdsOfKey.load({ regionId, id: keyId })) ?? []
  }

  async #readById(regionId: string): Promise<Coverage> {
    const snapshotIds = distinctIds(await this.#images.load(regionId))
    return this.#judged(regionId, await this.#snapshots.byIds(regionId, snapshotIds))
  }

  /** Null when asking by ID is better. */
  async #readByKey(regionId: string, keyIds: readonly string[]): Promise<ImagesByKey['byKey'] | null> {
    const callsById = Math.ceil(distinctIds(await this.#images.load(regionId)).length / SNAPSHOTS_PER_CALL)
    let callsLeft = Math.min(callsById, MAX_LISTING_CALLS)
    if (keyIds.length >= callsLeft || this.#isAsked.has(regionId)) return null
    const listings = await Promise.all(
      keyIds.map((keyId) => this.#snapshots.ofKey(regionId, keyId, () => callsLeft-- > 0)),
    )
    const listed = listings.filter((listing) => listing !== null)
    if (listed.length < listings.length) return null
    return (await this.#judged(regionId, listed.flat())).byKey
  }

  async #judged(regionId: string, snapshots: readonly (SnapshotRecord | null)[]): Promise<Coverage> {
    const byId = new Map<string, SnapshotRecord>()
    for (const snapshot of snapshots) if (snapshot) byId.set(snapshot.snapshotId, snapshot)
    return this.#coverageOf(judgeable(await this.#images.load(regionId), byId))
  }
}

/** One after another, so that not all are there at once. */
const judgeable = function* (images: SnapshotIds, snapshots: ReadonlyMap<string, SnapshotRecord>) {
  for (const [imageId, snapshotIds] of images) {
    yield { imageId, snapshots: snapshotIds.map((snapshotId) => snapshots.get(snapshotId ?? '') ?? null) }
  }
}

const perRegion = <Value>(name: string, read: (regionId: string) => Promise<Value>) =>
  new DataLoader<string, Value>(
    (regionIds) => Promise.all(regionIds.map((regionId) => read(regionId).catch(asError))),
    { name },
  )

const distinctIds = (images: SnapshotIds): string[] => {
  const distinct = new Set<string>()
  for (const snapshotIds of images.values()) {
    for (const snapshotId of snapshotIds) if (snapshotId !== null) distinct.add(snapshotId)
  }
  return [...distinct]
}
