import type { Region } from '../state/account.ts'
import type { Disk, Snapshot } from '../state/entities.ts'
import { ApiError } from '../wire/api-error.ts'
import {
  deviceInUse,
  deviceMalformed,
  diskTypeNotSupported,
  encryptedDataDisk,
  noSystemDisk,
  notOfSystemDisk,
  sizeNotSupported,
  snapshotTooOld,
  sourceSnapshotNotFound,
  sourceSnapshotNotReady,
  twoSystemDisks,
} from './create-image-errors.ts'
import { snapshotProgressOf } from './snapshot-status.ts'

export const mappingFields = ['Device', 'DiskType', 'Size', 'SnapshotId'] as const
type Mapping = Readonly<Record<(typeof mappingFields)[number], string | null>>

/** /dev/xvdb to /dev/xvdz. */
const dataDevices = Array.from({ length: 25 }, (_, index) => `/dev/xvd${String.fromCodePoint(98 + index)}`)

const MIN_EMPTY_GIB = 20
const MAX_GIB = 32_768
/** Snapshots of this day and before are not used (CreateImage reference). */
const LAST_OLD_DAY = '2013-07-15'

interface Place {
  accountId: number
  region: Region
  now: Date
}

/** @throws ApiError unless it is there and done */
const usableSnapshotOf = ({ accountId, region, now }: Place, snapshotId: string): Snapshot => {
  const snapshot = region.snapshots.get(snapshotId)
  if (snapshot === undefined || snapshot.ownerId !== accountId) throw new ApiError(sourceSnapshotNotFound)
  if (snapshotProgressOf(region, snapshot, now).status !== 'accomplished')
    throw new ApiError(sourceSnapshotNotReady)
  if (snapshot.createdAt.toISOString().slice(0, 10) <= LAST_OLD_DAY) throw new ApiError(snapshotTooOld)
  return snapshot
}

/** @throws ApiError unless the snapshot is of a system disk, and can be used */
export const diskOfSnapshot = (place: Place, snapshotId: string): Disk => {
  const { diskType, sizeGiB } = usableSnapshotOf(place, snapshotId)
  if (diskType !== 'system') throw new ApiError(notOfSystemDisk)
  return { device: '/dev/xvda', type: 'system', sizeGiB, snapshotId }
}

/**
 * The disks of an image, its system disk first. A mapping without snapshot is an empty data disk.
 * @throws ApiError when a mapping is not valid, or they do not fit each other
 */
export const disksOfMappings = (place: Place, mappings: readonly Mapping[]): Disk[] => {
  const disks = mappings.map((mapping) => diskOfMapping(place, mapping))
  const [system, ...others] = disks.filter(({ type }) => type === 'system')
  if (system === undefined || system.snapshotId === null) throw new ApiError(noSystemDisk)
  if (others.length > 0) throw new ApiError(twoSystemDisks)
  if (system.device !== '' && system.device !== '/dev/xvda') throw new ApiError(deviceMalformed)
  const data = disks.filter(({ type }) => type === 'data')
  const taken = new Set(['/dev/xvda'])
  return [
    { ...system, device: '/dev/xvda' },
    ...data.map((disk) => {
      const device = disk.device || freeDeviceOf(taken, data)
      if (taken.has(device)) throw new ApiError(deviceInUse)
      taken.add(device)
      return { ...disk, device }
    }),
  ]
}

const freeDeviceOf = (taken: ReadonlySet<string>, data: readonly Disk[]) => {
  const free = dataDevices.find(
    (device) => !taken.has(device) && data.every((disk) => disk.device !== device),
  )
  if (free === undefined) throw new ApiError(deviceInUse)
  return free
}

const diskOfMapping = (place: Place, { Device, DiskType, Size, SnapshotId }: Mapping): Disk => {
  if (DiskType !== null && DiskType !== 'system' && DiskType !== 'data')
    throw new ApiError(diskTypeNotSupported)
  if (Device && !/^\/dev\/x?vd[a-z]$/.test(Device)) throw new ApiError(deviceMalformed)
  const snapshot = SnapshotId ? usableSnapshotOf(place, SnapshotId) : null
  const type = DiskType ?? snapshot?.diskType ?? 'data'
  if (type === 'system' && snapshot?.diskType === 'data' && snapshot.encrypted)
    throw new ApiError(encryptedDataDisk)
  const least = snapshot?.sizeGiB ?? MIN_EMPTY_GIB
  const sizeGiB = Size === null || Size === '' ? least : /^\d{1,5}$/.test(Size) ? Number(Size) : 0
  if (sizeGiB < least || sizeGiB > MAX_GIB) throw new ApiError(sizeNotSupported)
  return {
    device: (Device ?? '').replace('/dev/vd', '/dev/xvd'),
    type,
    sizeGiB,
    snapshotId: snapshot?.snapshotId ?? null,
  }
}
