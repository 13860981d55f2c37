import type { EmulatorClient } from '../support/emulator-client.ts'
import type { CopyRequest } from './history.ts'
import type { SeededRandom } from './seeded-random.ts'

/** With a service key, or not yet, and by default encrypted or not: see the emulator's seed. */
export const REGION_IDS = [
  'cn-hangzhou',
  'cn-shanghai',
  'cn-shenzhen',
  'cn-beijing',
  'cn-hongkong',
  'ap-southeast-1',
  'eu-central-1',
  'us-west-1',
] as const

/** Of all disks: larger ones take long. */
const MAX_SOURCE_GIB = 700

interface Source {
  sourceRegionId: string
  imageId: string
}

/** Copies that clients can ask for. */
export interface CopyChoices {
  next(random: SeededRandom): CopyRequest
  /** Takes a source out that the gateway does not copy. */
  strike(request: CopyRequest): void
}

/** Images of the account; that some of them may not be copied everywhere is part of the game. */
export const copyChoices = async (cloud: EmulatorClient): Promise<CopyChoices> => {
  const pages = await Promise.all(REGION_IDS.map((regionId) => sourcesIn(cloud, regionId)))
  let sources = pages.flat()
  let asked = 0
  return {
    next: (random) => {
      const number = (asked += 1)
      return {
        ...random.pick(sources),
        destinationRegionId: random.pick(REGION_IDS),
        idempotencyKey: `crash-${number}`,
        ...(random.chance(0.5) ? { encrypted: true } : {}),
        ...(random.chance(0.5) ? { name: `crash-copy-${number}` } : {}),
      }
    },
    strike: ({ sourceRegionId, imageId }) => {
      const others = sources.filter(
        (source) => source.imageId !== imageId || source.sourceRegionId !== sourceRegionId,
      )
      if (others.length > 0) sources = others
    },
  }
}

const sourcesIn = async (cloud: EmulatorClient, regionId: string): Promise<Source[]> => {
  const sources: Source[] = []
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const { Images, TotalCount } = await cloud.ecs('DescribeImages', {
      RegionId: regionId,
      ImageOwnerAlias: 'self',
      Status: 'Available',
      PageNumber: page,
      PageSize: 100,
    })
    pages = Math.ceil(TotalCount / 100)
    for (const { ImageId: imageId, DiskDeviceMappings } of Images.Image) {
      const gib = DiskDeviceMappings.DiskDeviceMapping.reduce((sum, { Size }) => sum + Number(Size), 0)
      if (gib <= MAX_SOURCE_GIB) sources.push({ sourceRegionId: regionId, imageId })
    }
  }
  return sources
}
