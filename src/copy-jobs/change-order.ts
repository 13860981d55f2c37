import type { CopyJob } from './copy-job.ts'

/** A job as it was after a change, and the transaction that made the change. */
export interface PlacedJob {
  job: CopyJob
  changedIn: string
}

/**
 * The order in which changes are told: by their transactions, but those of one job by their versions, since a
 * transaction that waited for another one's lock has the lower number and the later version. Whoever goes on after
 * any of them is told all that follow it here, so none keeps a place behind one that follows.
 */
export const inOrder = (changes: readonly PlacedJob[]): CopyJob[] => {
  const slots = changes.toSorted((a, b) => compare(BigInt(a.changedIn), BigInt(b.changedIn)))
  const ofJob = Map.groupBy(
    slots.toSorted((a, b) => a.job.version - b.job.version),
    ({ job }) => job.id,
  )
  const ordered = slots.map((slot) => ofJob.get(slot.job.id)?.shift() ?? slot)
  let least: bigint | null = null
  return ordered
    .toReversed()
    .map(({ job, changedIn }) => {
      const own = BigInt(job.changedAfter)
      const changedAfter: bigint = least === null || own < least ? own : least
      const place = BigInt(changedIn)
      least = least === null || place < least ? place : least
      return { ...job, changedAfter: String(changedAfter) }
    })
    .toReversed()
}

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0)
