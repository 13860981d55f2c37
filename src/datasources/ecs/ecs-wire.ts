import { z } from 'zod'
import {
  instant,
  listOf,
  nameIn,
  optionalText,
  requiredText,
  wholeNumber,
  wholePercent,
} from '../wire-types.ts'
import type {
  ImageOwner,
  ImageQuery,
  ImageRecord,
  ImageStatus,
  OperatingSystemType,
  SnapshotPart,
} from './ecs-api.ts'

type Known<Value extends string> = Exclude<Value, 'UNKNOWN'>

const statusOnWire: Record<Known<ImageStatus>, string> = {
  CREATING: 'Creating',
  WAITING: 'Waiting',
  AVAILABLE: 'Available',
  UNAVAILABLE: 'UnAvailable',
  CREATE_FAILED: 'CreateFailed',
  DEPRECATED: 'Deprecated',
}

/** DescribeImages reference: shared and community images are both `others`; IsPublic tells them apart. */
const ownerOnWire: Record<Known<ImageOwner>, { imageOwnerAlias: string; isPublic?: boolean }> = {
  SELF: { imageOwnerAlias: 'self' },
  SYSTEM: { imageOwnerAlias: 'system' },
  SHARED: { imageOwnerAlias: 'others' },
  COMMUNITY: { imageOwnerAlias: 'others', isPublic: true },
  MARKETPLACE: { imageOwnerAlias: 'marketplace' },
}

const osTypeOnWire: Record<Known<OperatingSystemType>, string> = { LINUX: 'linux', WINDOWS: 'windows' }

const diskTypeOnWire = { SYSTEM: 'system', DATA: 'data' } as const

const isKnown = <Value extends string>(value: Value): value is Known<Value> => value !== 'UNKNOWN'

const ownerOf = (alias: string | null, isPublic: boolean): ImageOwner => {
  if (alias === 'others') return isPublic ? 'COMMUNITY' : 'SHARED'
  const own = Object.entries(ownerOnWire).find(([, onWire]) => onWire.imageOwnerAlias === alias)
  return (own?.[0] as ImageOwner | undefined) ?? 'UNKNOWN'
}

/** UNKNOWN stands for spellings that we do not know, so the cloud cannot be asked for it. */
export const isAskable = ({
  statuses,
  owner,
  osType,
}: Omit<ImageQuery, 'pageNumber' | 'pageSize'>): boolean =>
  (statuses === undefined || statuses.some(isKnown)) && owner !== 'UNKNOWN' && osType !== 'UNKNOWN'

const allStatuses = Object.keys(statusOnWire) as Known<ImageStatus>[]

/** The parameters of DescribeImages that a query stands for, in the SDK's spelling. */
export const imageFilterOnWire = (query: Omit<ImageQuery, 'pageNumber' | 'pageSize'>) => ({
  regionId: query.regionId,
  // Left out, it means Available alone. The single value ALL is newer than some of the documents.
  status: (query.statuses?.filter(isKnown) ?? allStatuses).map((status) => statusOnWire[status]).join(','),
  ...(query.owner && isKnown(query.owner) ? ownerOnWire[query.owner] : {}),
  ...(query.osType && isKnown(query.osType) ? { OSType: osTypeOnWire[query.osType] } : {}),
  ...(query.name ? { imageName: query.name } : {}),
  ...(query.snapshotId ? { snapshotId: query.snapshotId } : {}),
})

const tags = listOf('tag', z.object({ tagKey: requiredText, tagValue: optionalText }))
  .nullish()
  .transform((list) => (list ?? []).map(({ tagKey, tagValue }) => ({ key: tagKey, value: tagValue ?? '' })))

const disk = z
  .object({
    device: optionalText,
    type: optionalText,
    size: wholeNumber,
    encrypted: z.boolean().nullish(),
    snapshotId: optionalText,
    remainTime: wholeNumber,
  })
  .transform((wire) => ({
    device: wire.device ?? '',
    type: nameIn(diskTypeOnWire, wire.type),
    sizeGiB: wire.size ?? 0,
    encrypted: wire.encrypted ?? null,
    snapshotId: wire.snapshotId,
    remainingSeconds: wire.remainTime,
  }))

const image = z.object({
  imageId: requiredText,
  imageName: optionalText,
  description: optionalText,
  imageFamily: optionalText,
  imageOwnerAlias: optionalText,
  isPublic: z.boolean().nullish(),
  status: optionalText,
  progress: wholePercent,
  size: wholeNumber,
  architecture: optionalText,
  platform: optionalText,
  OSName: optionalText,
  OSType: optionalText,
  isCopied: z.boolean().nullish(),
  creationTime: instant,
  resourceGroupId: optionalText,
  bootMode: optionalText,
  features: z.object({ nvmeSupport: optionalText }).nullish(),
  tags,
  diskDeviceMappings: listOf('diskDeviceMapping', disk).nullish(),
})

const imageRecordOf = (regionId: string, wire: z.output<typeof image>): ImageRecord => {
  const status = nameIn(statusOnWire, wire.status)
  return {
    regionId,
    imageId: wire.imageId,
    name: wire.imageName ?? '',
    description: wire.description,
    family: wire.imageFamily,
    owner: ownerOf(wire.imageOwnerAlias, wire.isPublic ?? false),
    status,
    rawStatus: wire.status ?? '',
    progressPercent: wire.progress ?? (status === 'AVAILABLE' ? 100 : 0),
    sizeGiB: wire.size ?? 0,
    architecture: wire.architecture,
    platform: wire.platform,
    osName: wire.OSName,
    osType: nameIn(osTypeOnWire, wire.OSType),
    isCopied: wire.isCopied ?? false,
    createdAt: wire.creationTime,
    resourceGroupId: wire.resourceGroupId,
    bootMode: wire.bootMode,
    nvmeSupport: wire.features?.nvmeSupport ?? null,
    tags: wire.tags,
    disks: wire.diskDeviceMappings ?? [],
  }
}

/** Body of DescribeImages. */
export const imagePageOf = (regionId: string, body: unknown) => {
  const page = z
    .object({ images: listOf('image', image), totalCount: z.number().int().nonnegative() })
    .parse(body)
  return { images: page.images.map((wire) => imageRecordOf(regionId, wire)), totalCount: page.totalCount }
}

const snapshot = z.object({
  snapshotId: requiredText,
  encrypted: z.boolean(),
  KMSKeyId: optionalText,
  sourceSnapshotId: optionalText,
  sourceRegionId: optionalText,
  creationTime: instant,
})

/** Body of DescribeSnapshots. */
export const snapshotPartOf = (regionId: string, body: unknown): SnapshotPart => {
  const part = z.object({ snapshots: listOf('snapshot', snapshot), nextToken: optionalText }).parse(body)
  const snapshots = part.snapshots.map((wire) => ({
    regionId,
    snapshotId: wire.snapshotId,
    encrypted: wire.encrypted,
    keyId: wire.KMSKeyId,
    sourceSnapshotId: wire.sourceSnapshotId,
    sourceRegionId: wire.sourceRegionId,
    createdAt: wire.creationTime,
  }))
  return { snapshots, nextToken: part.nextToken }
}

/** Body of DescribeRegions. */
export const regionsOf = (body: unknown) =>
  z
    .object({ regions: listOf('region', z.object({ regionId: requiredText, localName: optionalText })) })
    .parse(body)
    .regions.map(({ regionId, localName }) => ({ regionId, localName: localName ?? regionId }))

/** Body of CopyImage. */
export const copyResultOf = (body: unknown) =>
  z.object({ imageId: requiredText, requestId: requiredText }).parse(body)

/** Body of an operation that answers with nothing else. */
export const receiptOf = (body: unknown) => z.object({ requestId: requiredText }).parse(body)

/** Body of DescribeDiskEncryptionByDefaultStatus. */
export const encryptionByDefaultOf = (body: unknown): boolean =>
  z.object({ encrypted: z.boolean() }).parse(body).encrypted

/** Body of DescribeDiskDefaultKMSKeyId. */
export const defaultKeyIdOf = (body: unknown): string | null =>
  z.object({ KMSKeyId: optionalText, requestId: requiredText }).parse(body).KMSKeyId
