import DataLoader from 'dataloader'
import { allPages } from '../all-pages.ts'
import { asError, createRegionalLoader } from '../batch.ts'
import type { CallMeter } from '../call-meter.ts'
import type { EcsApi, ImagePage, ImageQuery, ImageRecord } from './ecs-api.ts'
import { maxPageSize } from './image-pages.ts'
import { type ImageListFilter, readSelection } from './image-selection.ts'
import { type ImageWindow, readWindow, type WindowSettings } from './image-window.ts'

/** IDs handed to the port at once; how many calls they take is the adapter's business. */
const maxBatchSize = 100

export interface ImageWindowQuery extends WindowSettings {
  filter: ImageListFilter
}

/** Images for one request. */
export class ImageDataSource {
  readonly #byId
  readonly #page

  constructor(ecs: EcsApi, meter?: CallMeter) {
    this.#byId = createRegionalLoader<ImageRecord>('image.byId', maxBatchSize, async (regionId, ids) => {
      const images = await ecs.describeImagesById(regionId, ids, meter)
      return new Map(images.map((image) => [image.imageId, image]))
    })
    this.#page = new DataLoader<ImageQuery, ImagePage, string>(
      (queries) => Promise.all(queries.map((query) => ecs.describeImages(query, meter).catch(asError))),
      { name: 'image.page', cacheKeyFn: (query) => JSON.stringify(query) },
    )
  }

  /** In any status and of any owner. Null when there is none. */
  byId(regionId: string, imageId: string): Promise<ImageRecord | null> {
    return this.#byId.load({ regionId, id: imageId })
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
  ofSnapshot(regionId: string, snapshotId: string): Promise<ImageRecord[]> {
    return this.#all({ regionId, snapshotId })
  }

  /** Names in use in a region among those that contain the given text. */
  async namesContaining(regionId: string, text: string): Promise<ReadonlySet<string>> {
    const images = await this.#all({ regionId, owner: 'SELF', name: text })
    return new Set(images.map((image) => image.name))
  }

  async #all(query: Omit<ImageQuery, 'pageNumber' | 'pageSize'>): Promise<ImageRecord[]> {
    const pages = await allPages(maxPageSize, (pageNumber) =>
      this.#page.load({ ...query, pageNumber, pageSize: maxPageSize }),
    )
    return pages.flatMap((page) => page.images)
  }
}
