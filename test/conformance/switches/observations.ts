import { demo } from '../../../src/emulator/seed/demo-account.ts'
import { refusalOf } from '../../support/emulator-client.ts'
import type { Query } from '../../support/emulator-client.ts'
import type { ProvocationScene } from '../../support/provocation.ts'

export type Scene = ProvocationScene

export const there = 'cn-shanghai'
export const here = demo.regionId
export const plain = { RegionId: here, ImageId: demo.plainImageId, DestinationRegionId: there }
export const encrypted = { ...plain, ImageId: demo.customerKeyImageId }
export const key = demo.keyIds[there]

/** In short, what a copy is answered with: a code, or the alias of the key that it got. */
export const copy = async (scene: Scene, query: Query): Promise<string | undefined> => {
  const { client } = scene
  const to = String(query['DestinationRegionId'] ?? query['RegionId'])
  const call = client.ecs('CopyImage', query)
  const copied = await call.catch(async (error: unknown) => refusalOf(Promise.reject(error)))
  if ('code' in copied) return copied.code
  const { ImageId } = copied as { ImageId: string }
  const [snapshot] = await snapshotsOf(scene, to, ImageId)
  if (snapshot?.Encrypted !== true) return 'plain'
  const { Aliases } = await client.kms('ListAliases', { RegionId: to, PageSize: 100 })
  return Aliases.Alias.find(({ KeyId }) => KeyId === snapshot.KMSKeyId)?.AliasName
}
export const snapshotsOf = async ({ client, emulator }: Scene, RegionId: string, ImageId: string) => {
  const { snapshots } = emulator.dump().regions[RegionId] ?? {}
  const ids = (snapshots ?? [])
    .filter(({ imageId }) => imageId === ImageId)
    .map(({ snapshotId }) => snapshotId)
  return (await client.ecs('DescribeSnapshots', { RegionId, SnapshotIds: JSON.stringify(ids) })).Snapshots
    .Snapshot
}
export const codeOf = async (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    async (error: unknown) => (await refusalOf(Promise.reject(error))).code,
  )
export const imageOf = async (scene: Scene, query: Query) => {
  const { ImageId } = await scene.client.ecs('CopyImage', query)
  return scene.client.image(there, ImageId)
}
export const on = demo.regionEncryptedByDefault
export const defaultAlias = 'alias/disk-data'
export const serviceAlias = 'alias/acs/ecs'
/** How many of twelve copies, by turns to two regions, wait. */
export const waiting = async (scene: Scene) => {
  const { Images } = await scene.client.ecs('DescribeImages', { RegionId: here, PageSize: 12 })
  for (const [index, { ImageId }] of Images.Image.entries()) {
    const DestinationRegionId = index % 2 === 0 ? there : 'cn-beijing'
    await scene.client.ecs('CopyImage', { ...plain, ImageId, DestinationRegionId })
  }
  const queued = Object.values(scene.emulator.dump().regions).flatMap(({ images: all }) =>
    (all ?? []).filter(({ status }) => status === 'Waiting'),
  )
  return queued.length
}

/** What tells the choices of a switch apart. */
export interface Case {
  observe: (scene: Scene) => Promise<unknown>
  /** By choice, what is seen. */
  seen: Record<string, unknown>
}
