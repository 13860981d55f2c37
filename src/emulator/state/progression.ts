import { imageAt } from './account.ts'
import type { Account, ImagePlace } from './account.ts'
import type { Image } from './entities.ts'

/** Copies that run at once in a region; more of them wait (CopyImage reference). */
const MAX_RUNNING_COPIES = 5
const MINIMUM_COPY_MS = 10_000
/** How long DescribeImages hides a new copy, where it is chosen that it does (copy.visible). */
const UNLISTED_MS = 5000

/** How long a copy takes. At 0 seconds per GiB it takes no time at all. */
export const copyDurationMs = (totalGiB: number, secondsPerGiB: number) =>
  secondsPerGiB === 0 ? 0 : Math.max(MINIMUM_COPY_MS, Math.round(totalGiB * secondsPerGiB * 1000))

/** Whether an image is not done yet: its copy or its creation waits or runs. */
export const isBeingMade = ({ status }: Image) => status === 'Creating' || status === 'Waiting'

/** Brings all that goes on by itself up to the instant, in the order in which it happens. */
export const progress = (account: Account, now: Date) => {
  for (let next = nextToEnd(account); next !== null && next.endsAt <= now; next = nextToEnd(account)) {
    const { place, endsAt, outcome } = next
    account.runningCopies = without(account.runningCopies, place)
    update(account, place, { status: outcome })
    startWaiting(account, endsAt)
  }
  for (const place of account.creations) {
    const endsAt = imageAt(account, place)?.creationEndsAt
    if (!endsAt || endsAt > now) continue
    account.creations = without(account.creations, place)
    update(account, place, { status: 'Available' })
  }
  for (const place of account.unlisted) {
    const image = imageAt(account, place)
    if (image !== undefined && now.getTime() < image.createdAt.getTime() + UNLISTED_MS) continue
    account.unlisted = without(account.unlisted, place)
    update(account, place, { isListed: true })
  }
}

export const without = (places: readonly ImagePlace[], place: ImagePlace) =>
  places.filter(({ regionId, imageId }) => regionId !== place.regionId || imageId !== place.imageId)

const update = (account: Account, place: ImagePlace, changes: Partial<Image>) => {
  const image = imageAt(account, place)
  if (image !== undefined) account.regions.get(place.regionId)?.images.put({ ...image, ...changes })
}

const nextToEnd = (account: Account) => {
  let next: { place: ImagePlace; endsAt: Date; outcome: 'Available' | 'CreateFailed' } | null = null
  for (const place of account.runningCopies) {
    const copy = imageAt(account, place)?.copy
    if (!copy?.endsAt) continue
    if (next === null || copy.endsAt < next.endsAt)
      next = { place, endsAt: copy.endsAt, outcome: copy.outcome }
  }
  return next
}

/** Starts what there is room for, in the order of the requests. */
export const startWaiting = (account: Account, at: Date) => {
  if (account.waitingCopies.length === 0) return
  const running = new Map<string, number>()
  for (const place of account.runningCopies) {
    const regionId = countedRegionIdOf(account, place)
    running.set(regionId, (running.get(regionId) ?? 0) + 1)
  }
  const started: ImagePlace[] = []
  for (const place of account.waitingCopies) {
    const regionId = countedRegionIdOf(account, place)
    const copy = imageAt(account, place)?.copy
    if (!copy || (running.get(regionId) ?? 0) >= MAX_RUNNING_COPIES) continue
    running.set(regionId, (running.get(regionId) ?? 0) + 1)
    started.push(place)
    const endsAt = new Date(at.getTime() + copy.durationMs)
    update(account, place, { status: 'Creating', copy: { ...copy, startedAt: at, endsAt } })
  }
  account.runningCopies = [...account.runningCopies, ...started]
  account.waitingCopies = account.waitingCopies.filter((place) => !started.includes(place))
}

const countedRegionIdOf = (account: Account, place: ImagePlace) =>
  account.choices['copy.running-per-region'] === 'source'
    ? (imageAt(account, place)?.copy?.sourceRegionId ?? place.regionId)
    : place.regionId

interface Progress {
  percent: number
  /** Null when the cloud tells none: while it waits, and when it is done. */
  remainingSeconds: number | null
}

/** How far an image has come. */
export const progressOf = (image: Image, now: Date): Progress => {
  if (image.status === 'Waiting') return { percent: 0, remainingSeconds: null }
  if (image.status !== 'Creating')
    return { percent: image.status === 'CreateFailed' ? 0 : 100, remainingSeconds: null }
  return progressBetween(
    image.copy?.startedAt ?? image.createdAt,
    image.copy?.endsAt ?? image.creationEndsAt,
    now,
  )
}

/** @param endsAt null where nobody knows */
export const progressBetween = (startedAt: Date, endsAt: Date | null, now: Date): Progress => {
  if (endsAt === null) return { percent: 0, remainingSeconds: null }
  const remainingMs = Math.max(0, endsAt.getTime() - now.getTime())
  const share = 1 - remainingMs / Math.max(1, endsAt.getTime() - startedAt.getTime())
  return { percent: Math.min(99, Math.floor(share * 100)), remainingSeconds: Math.ceil(remainingMs / 1000) }
}
