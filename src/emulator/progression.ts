import type { Account, CopyTask, Image, Region } from './state.ts'

/** Copies that run at once in a region; more of them wait (CopyImage reference). UNCONFIRMED which region counts. */
const MAX_RUNNING_COPIES = 5
const MINIMUM_COPY_MS = 10_000

/** How long a copy takes. At 0 seconds per GiB it takes no time at all. */
export const copyDurationMs = (totalGiB: number, secondsPerGiB: number) =>
  secondsPerGiB === 0 ? 0 : Math.max(MINIMUM_COPY_MS, Math.round(totalGiB * secondsPerGiB * 1000))

/** Brings all that goes on by itself up to the instant, in the order in which it happens. */
export const progress = (account: Account, now: Date) => {
  for (const region of account.regions.values()) progressRegion(region, now)
}

const progressRegion = (region: Region, now: Date) => {
  for (;;) {
    const next = nextToEnd(region)
    if (next === null || next.endsAt > now) break
    region.runningCopies = region.runningCopies.filter((imageId) => imageId !== next.imageId)
    region.images.update(next.imageId, (image) => {
      image.status = next.outcome
    })
    startWaiting(region, next.endsAt)
  }
  for (const imageId of region.creations) {
    const endsAt = region.images.get(imageId)?.creationEndsAt
    if (!endsAt || endsAt > now) continue
    region.creations = region.creations.filter((creation) => creation !== imageId)
    region.images.update(imageId, (image) => {
      image.status = 'Available'
    })
  }
}

const nextToEnd = (region: Region) => {
  let next: { imageId: string; endsAt: Date; outcome: CopyTask['outcome'] } | null = null
  for (const imageId of region.runningCopies) {
    const copy = region.images.get(imageId)?.copy
    if (!copy?.endsAt) continue
    if (next === null || copy.endsAt < next.endsAt)
      next = { imageId, endsAt: copy.endsAt, outcome: copy.outcome }
  }
  return next
}

/** Starts what there is room for. */
export const startWaiting = (region: Region, at: Date) => {
  while (region.runningCopies.length < MAX_RUNNING_COPIES) {
    const imageId = region.waitingCopies.shift()
    if (imageId === undefined) return
    region.runningCopies.push(imageId)
    region.images.update(imageId, (image) => {
      image.status = 'Creating'
      if (image.copy === null) return
      image.copy.startedAt = at
      image.copy.endsAt = new Date(at.getTime() + image.copy.durationMs)
    })
  }
}

interface Progress {
  percent: number
  /** Null when the cloud tells none: while the image waits, and when it is done. */
  remainingSeconds: number | null
}

/** How far an image has come. */
export const progressOf = (image: Image, now: Date): Progress => {
  if (image.status === 'Waiting') return { percent: 0, remainingSeconds: null }
  if (image.status !== 'Creating')
    return { percent: image.status === 'CreateFailed' ? 0 : 100, remainingSeconds: null }
  const endsAt = image.copy?.endsAt ?? image.creationEndsAt
  const startedAt = image.copy?.startedAt ?? image.createdAt
  if (endsAt === null) return { percent: 0, remainingSeconds: null }
  const remainingMs = Math.max(0, endsAt.getTime() - now.getTime())
  const share = 1 - remainingMs / Math.max(1, endsAt.getTime() - startedAt.getTime())
  return { percent: Math.min(99, Math.floor(share * 100)), remainingSeconds: Math.ceil(remainingMs / 1000) }
}
