import type { EcsApi } from '../../src/datasources/ecs/ecs-api.ts'
import type { ImagePosition } from '../../src/datasources/ecs/image-pages.ts'
import type { ImagePredicate, ImageWindow } from '../../src/datasources/ecs/image-window.ts'
import { ImageDataSource } from '../../src/datasources/ecs/image.datasource.ts'

export interface Walk {
  regionIds: string[]
  first: number
  predicate?: ImagePredicate
}

/** One page, as one request asks for it. */
export const pageAfter = (ecs: EcsApi, after: ImagePosition | null, walk: Walk): Promise<ImageWindow> =>
  new ImageDataSource(ecs).window({ ...walk, filter: {}, after })

/** Every page to the end, each in a request of its own. */
export const walkThrough = async (
  ecs: EcsApi,
  walk: Walk,
  betweenPages: (page: ImageWindow) => void = () => undefined,
) => {
  const pages: ImageWindow[] = []
  let after: ImagePosition | null = null
  do {
    const page: ImageWindow = await pageAfter(ecs, after, walk)
    pages.push(page)
    after = page.hasNextPage ? (page.rows.at(-1)?.position ?? null) : null
    betweenPages(page)
  } while (after)
  return pages
}

export const idsOf = (pages: readonly ImageWindow[]) =>
  pages.map((page) => page.rows.map((row) => row.image.imageId))
