import type { Region } from '../state/account.ts'
import type { Snapshot } from '../state/entities.ts'
import { progressBetween, progressOf } from '../state/progression.ts'

type SnapshotStatus = 'progressing' | 'accomplished' | 'failed'

interface SnapshotProgress {
  status: SnapshotStatus
  percent: number
  /** Null while nobody knows. */
  remainingSeconds: number | null
}

const done: SnapshotProgress = { status: 'accomplished', percent: 100, remainingSeconds: 0 }

/** How far a snapshot has come: as far as the copy that it is made with, while that is there. */
export const snapshotProgressOf = (region: Region, snapshot: Snapshot, now: Date): SnapshotProgress => {
  if (snapshot.isIncomplete) return { status: 'failed', percent: 0, remainingSeconds: 0 }
  if (snapshot.copyEndsAt !== null && snapshot.copyEndsAt > now)
    return { status: 'progressing', ...progressBetween(snapshot.createdAt, snapshot.copyEndsAt, now) }
  const image = snapshot.imageId === null ? undefined : region.images.get(snapshot.imageId)
  if (image === undefined) return done
  const { percent, remainingSeconds } = progressOf(image, now)
  if (image.status === 'Waiting') return { status: 'progressing', percent, remainingSeconds: null }
  if (image.status === 'Creating') return { status: 'progressing', percent, remainingSeconds }
  return image.status === 'CreateFailed' ? { status: 'failed', percent: 0, remainingSeconds: 0 } : done
}
