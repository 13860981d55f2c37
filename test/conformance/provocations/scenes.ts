import { demo } from '../../../src/emulator/seed/demo-account.ts'
import type { Query } from '../../support/emulator-client.ts'
import type { ProvocationScene } from '../../support/provocation.ts'

// What comes before a call that is to be refused.

type Scene = ProvocationScene

export const withoutRole = ({ emulator }: Scene) => emulator.setRoleGranted(false)

/** The demo account with other quotas. */
export const withQuotas = (quotas: Record<string, number>) => (scene: Scene) => {
  const { emulator } = scene
  const file = emulator.dump()
  emulator.load({ ...file, quotas: { ...file.quotas, ...quotas } })
}

/** A parameter that names an image of the demo account by its name. */
export const imageNamed =
  (name: string, regionId: string = demo.regionId, parameter = 'ImageId') =>
  async ({ client }: Scene): Promise<Query> => ({ [parameter]: await client.imageIdOf(regionId, name) })

export const keyOfAlias =
  (alias: string, RegionId: string = demo.regionId, parameter = 'KMSKeyId') =>
  async ({ client }: Scene): Promise<Query> => ({
    [parameter]: (await client.kms('DescribeKey', { RegionId, KeyId: alias })).KeyMetadata.KeyId,
  })

/** The snapshot of an image's disk. */
export const snapshotOf =
  (imageId: string, regionId: string = demo.regionId, disk = 0) =>
  async ({ client }: Scene) => {
    const image = await client.image(regionId, imageId)
    return image?.DiskDeviceMappings.DiskDeviceMapping[disk]?.SnapshotId ?? ''
  }

/** A copy that has just begun. */
export const newCopy = async ({ client }: Scene, ImageId: string = demo.plainImageId) =>
  (await client.ecs('CopyImage', { RegionId: demo.regionId, ImageId, DestinationRegionId: 'cn-shanghai' }))
    .ImageId

export const tooManyTags = Object.fromEntries(
  Array.from({ length: 21 }, (_, index) => [`Tag.${index + 1}.Key`, `key-${index}`]),
)
export const sameTagTwice = { 'Tag.1.Key': 'team', 'Tag.2.Key': 'TEAM' }
