import type { ServiceName } from './fault-rule.ts'

/** A call that came in, as the admin API lists it. */
export interface CallRecord {
  at: Date
  /** Null when the request named no known version. */
  service: ServiceName | null
  operation: string | null
  /** Null for a central service, or where none was given. */
  regionId: string | null
  /** Null when the connection was cut instead of an answer. */
  httpStatus: number | null
  /** Code of the error; null for a success. */
  code: string | null
  /** Its first four characters. */
  accessKeyId: string | null
}

const CAPACITY = 10_000

/** Keeps the latest 10,000 calls. */
export const createCallLog = () => {
  let calls: CallRecord[] = []
  return {
    add: (call: CallRecord) => {
      calls.push(call)
      // Cut now and then, not each time, so that a call costs the same however many there were.
      if (calls.length >= 2 * CAPACITY) calls = calls.slice(-CAPACITY)
    },
    list: (): readonly CallRecord[] => calls.slice(-CAPACITY),
    clear: () => {
      calls = []
    },
  }
}

export type CallLog = ReturnType<typeof createCallLog>

export const maskedAccessKeyId = (accessKeyId: string | null) =>
  accessKeyId === null ? null : `${accessKeyId.slice(0, 4)}***`
