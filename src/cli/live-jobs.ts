import { setTimeout as delay } from 'node:timers/promises'
import { createClient, NetworkError } from 'graphql-sse'
import { CliError } from './cli-error.ts'
import type { GatewayClient } from './gateway-client.ts'
import { faultOf, type GraphqlError, strangeAnswer, unreachable } from './gateway-error.ts'
import {
  CopyJobChangesDocument,
  type CopyJobFilter,
  CopyJobsChangesDocument,
  type JobFragment,
} from './generated/operations.ts'

export interface Watched {
  /** One job, until it ends. */
  id?: string
  /** All jobs of a filter, without end. */
  filter?: CopyJobFilter
  /** A `changeCursor`: what came after it is told first. */
  after?: string | null
}

export interface WatchOptions {
  signal: AbortSignal
  /** Whether to go on when not even the first connection succeeds. */
  isPatient: boolean
  onCut: (reason: string) => void
  onBack: () => void
}

const FIRST_PAUSE_MS = 250
const LONGEST_PAUSE_MS = 5_000

/** Errors that pass: the same subscription is opened again where it stood. */
const PASSING = new Set(['SUBSCRIBER_TOO_SLOW', 'TOO_MANY_SUBSCRIPTIONS', 'STORE_UNAVAILABLE'])

/**
 * Changes of jobs as they come. After a cut connection it goes on with the first change that was not told, so that none
 * is missed. Ends with the job, or with the signal.
 * @throws CliError for what trying again cannot mend
 */
export const changesOf = async function* (
  client: GatewayClient,
  { id, filter, after: start = null }: Watched,
  { signal, isPatient, onCut, onBack }: WatchOptions,
): AsyncGenerator<JobFragment> {
  let after = start
  let cuts = 0
  let isPersistent = isPatient
  while (!signal.aborted) {
    let cause: unknown
    const stream = createClient({
      url: client.access.url,
      headers: { ...client.headers },
      // Its own repetition would begin anew each time, and not where it stood.
      retryAttempts: 0,
      // Its own errors do not tell why.
      fetchFn: (url: string, init: RequestInit) =>
        fetch(url, { ...init, redirect: 'manual' }).catch((error: unknown) => {
          cause = error
          throw error
        }),
    })
    const dispose = () => stream.dispose()
    signal.addEventListener('abort', dispose, { once: true })
    const connected = () => {
      if (cuts > 0) onBack()
      isPersistent = true
    }
    try {
      const query = (id === undefined ? CopyJobsChangesDocument : CopyJobChangesDocument).toString()
      const request = { query, variables: id === undefined ? { filter, after } : { id, after } }
      for await (const result of stream.iterate<ChangeData>(request, { connected })) {
        const job = jobOf(client.clean(result))
        cuts = 0
        after = job.changeCursor
        yield job
      }
      if (id !== undefined) return
    } catch (error) {
      if (signal.aborted) return
      const reason = passingReason(error, cause, client.access.url, isPersistent)
      cuts += 1
      if (cuts === 1) onCut(reason)
    } finally {
      signal.removeEventListener('abort', dispose)
      dispose()
    }
    const pauseMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.max(0, cuts - 1))
    await delay(pauseMs, undefined, { signal }).catch(() => {})
  }
}

interface ChangeData {
  copyJob?: JobFragment
  copyJobs?: JobFragment
  [field: string]: unknown
}

interface Result {
  data?: ChangeData | null
  errors?: readonly GraphqlError[]
}

/** @throws CliError of the answer's errors */
const jobOf = ({ data, errors = [] }: Result): JobFragment => {
  const job = data?.copyJob ?? data?.copyJobs
  if (job) return job
  const [first, ...more] = errors.map((error) => faultOf(error))
  throw new CliError(first ?? faultOf({ message: 'The gateway told a change without its job.' }), ...more)
}

/** @throws CliError for what does not pass */
const passingReason = (error: unknown, cause: unknown, url: string, isPersistent: boolean): string => {
  if (error instanceof CliError) {
    if (PASSING.has(error.faults[0].code)) return error.message
    throw error
  }
  if (!(error instanceof NetworkError)) throw error
  const status = error.response?.status
  const fault = status === undefined ? unreachable(url, cause ?? error) : strangeAnswer(url, status)
  if (fault.outcome !== 'UNREACHABLE' || !isPersistent) throw new CliError(fault)
  return fault.message
}
