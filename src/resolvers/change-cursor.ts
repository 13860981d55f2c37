import type { CopyJob } from '../copy-jobs/copy-job.ts'
import type { ChangePosition } from '../copy-jobs/live-jobs.ts'
import { cursorsFor } from './cursor.ts'
import { isUuid } from './node-id.ts'

/** The database's numbers of transactions have 64 bits. */
const isTransactionNumber = (text: unknown) => typeof text === 'string' && /^\d{1,19}$/.test(text)

const isPosition = (value: unknown): value is ChangePosition => {
  const { jobId, version, changedAfter } = (value ?? {}) as Partial<Record<keyof ChangePosition, unknown>>
  return (
    typeof jobId === 'string' &&
    isUuid(jobId) &&
    Number.isInteger(version) &&
    isTransactionNumber(changedAfter)
  )
}

const { cursorOf, positionOf } = cursorsFor(['changes'], isPosition)

export const changeCursorOf = ({ id, version, changedAfter }: CopyJob): string =>
  cursorOf({ jobId: id, version, changedAfter })

/** @throws BAD_USER_INPUT for what is no `changeCursor` */
export const changePositionOf = (after: string | null | undefined): ChangePosition | null =>
  typeof after === 'string' ? positionOf(after) : null
