import DataLoader from 'dataloader'
import { allPages } from '../all-pages.ts'
import { asError, createRegionalLoader, rememberedAnswers } from '../batch.ts'
import type { CallMeter } from '../call-meter.ts'
import { canBeImageId, canBeSnapshotId } from '../resource-id.ts'
import type { EcsApi, ImagePage, ImageQuery, ImageRecord, ImageStatus } from './ecs-api.ts'
import { findImages } from './image-lookup.ts'
import { MAX_PAGE_SIZE } from './image-pages.ts'
import { type ImageListFilter, readSelection } from './image-selection.ts'
import { type ImageWindow, readWindow, type WindowSettings } from './image-window.ts'

/** IDs looked for, and failing, together. */
const MAX_BATCH_SIZE = 100

/** As many images as are remembered by their IDs. */
const MAX_PAGES_REMEMBERED = 100

export interface ImageWindowQuery extends WindowSettings {
  filter: ImageListFilter
}

/** Images for one request. */
export class ImageDataSource {
  readonly #byId
  readonly #page

  constructor(ecs: EcsApi, meter?: CallMeter) {
    this.#byId = createRegionalLoader<ImageRecord>('image.byId', MAX_BATCH_SIZE, (regionId, ids) =>
      findImages(ids, {
        ownPage: (pageNumber) =>
          this.#page.load({ regionId, owner: 'SELF', pageNumber, pageSize: MAX_PAGE_SIZE }),
        oneByOne: (imageIds) => ecs.describeImagesById(regionId, imageIds, meter),
      }),
    )
    const readPage = async (query: ImageQuery): Promise<ImagePage> => {
      const page = await ecs.describeImages(query, meter)
      for (const image of page.images) {
        this.#byId.prime({ regionId: query.regionId, id: image.imageId }, image)
      }
      return page
    }
    this.#page = new DataLoader<ImageQuery, ImagePage, string>(
      (queries) => Promise.all(queries.map((query) => readPage(query).catch(asError))),
      {
        name: 'image.page',
        cacheKeyFn: (query) => JSON.stringify(query),
        cacheMap: rememberedAnswers(MAX_PAGES_REMEMBERED),
      },
    )
  }

  /** In any status and of any owner. Null when there is none. */
  async byId(regionId: string, imageId: string): Promise<ImageRecord | null> {
    return canBeImageId(imageId) ? this.#byId.load({ regionId, id: imageId }) : null
  }

  /** A page of the images of some regions. A region that fails is named in it, and the others are there. */
  window({ filter, ...settings }: ImageWindowQuery): Promise<ImageWindow> {
    if (filter.imageIds) {
      const find = (regionId: string, imageIds: readonly string[]) =>
        Promise.all(imageIds.map((imageId) => this.byId(regionId, imageId)))
      return readSelection(find, filter, settings)
    }
    const list = (regionId: string, pageNumber: number, pageSize: number) =>
      this.#page.load({ ...filter, regionId, pageNumber, pageSize })
    return readWindow(list, settings)
  }

  /**
   * How many images the regions have in all, by one call for each. For pages whose window does not tell.
   * @throws CloudError when a region fails
   */
  async totalCount(regionIds: readonly string[], filter: Omit<ImageListFilter, 'imageIds'>): Promise<number> {
    const pages = regionIds.map((regionId) =>
      this.#page.load({ ...filter, regionId, pageNumber: 1, pageSize: 1 }),
    )
    return (await Promise.all(pages)).reduce((sum, page) => sum + page.totalCount, 0)
  }

  /** Images of any owner that were made from a snapshot. */
  async ofSnapshot(regionId: string, snapshotId: string): Promise<ImageRecord[]> {
    return canBeSnapshotId(snapshotId) ? this.#all({ regionId, snapshotId }) : []
  }

  /** Names in use in a region among those that contain the given text. */
  async namesContaining(regionId: string, text: string): Promise<ReadonlySet<string>> {
    const images = await this.#all({ regionId, owner: 'SELF', name: text })
    return new Set(images.map((image) => image.name))
  }

  /**
   * The snapshots of the disks of every own image of a region, by image ID, in the cloud's order. Not the images
   * themselves: there may be 100,000.
   */
  async ownSnapshotIds(
    regionId: string,
    statuses: readonly ImageStatus[],
  ): Promise<ReadonlyMap<string, readonly (string | null)[]>> {
    const query = { regionId, owner: 'SELF', statuses, pageSize: MAX_PAGE_SIZE } as const
    const pages = await allPages(MAX_PAGE_SIZE, async (pageNumber) => {
      const { images, totalCount } = await this.#page.load({ ...query, pageNumber })
      const disks = images.map(
        (image) => [image.imageId, image.disks.map((disk) => disk.snapshotId)] as const,
      )
      return { disks, totalCount }
    })
    return new Map(pages.flatMap((page) => page.disks))
  }

  async #all(query: Omit<ImageQuery, 'pageNumber' | 'pageSize'>): Promise<ImageRecord[]> {
    const pages = await allPages(MAX_PAGE_SIZE, (pageNumber) =>
      this.#page.load({ ...query, pageNumber, pageSize: MAX_PAGE_SIZE }),
    )
    return pages.flatMap((page) => page.images)
  }
}
