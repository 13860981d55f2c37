import { useApolloClient } from '@apollo/client/react'
import { useCallback, useEffect, useRef } from 'react'
import { type CopyJobStatus, JobStatesDocument, type JobStateFragment } from '../generated/operations.ts'
import { useIsLive, useJobChanges, useLiveStart } from './live-jobs.tsx'

const POLL_INTERVAL_MS = 10_000
/** While live too: an answer that is older than the last event may have come after it. */
const LIVE_POLL_INTERVAL_MS = 30_000
/** Changes come in bursts. */
const SETTLE_MS = 500
/** `nodes` of the API. */
const MAX_IDS = 100

type Job = Pick<JobStateFragment, 'id' | 'status'>

const ENDED: readonly CopyJobStatus[] = ['SUCCEEDED', 'FAILED', 'CANCELLED']

export const hasEnded = ({ status }: Pick<Job, 'status'>) => ENDED.includes(status)

/** Runs a task once, a moment after it was first asked for. */
export const useSettled = (task: () => void) => {
  const latest = useRef(task)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    latest.current = task
  })
  useEffect(() => () => clearTimeout(timer.current), [])
  return useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      latest.current()
    }, SETTLE_MS)
  }, [])
}

/**
 * Keeps jobs on the screen right where the subscription can't: reads unfinished ones now and then, more often while there
 * is no connection, and the places in the queue again when another job moves on. Takes no call to the cloud.
 */
export const useFreshJobs = (jobs: readonly Job[]) => {
  const client = useApolloClient()
  const isLive = useIsLive()
  const read = (wanted: readonly Job[]) => {
    const ids = wanted.slice(0, MAX_IDS).map(({ id }) => id)
    if (ids.length === 0) return
    // What fails now is tried again soon.
    void client
      .query({ query: JobStatesDocument, variables: { ids }, fetchPolicy: 'network-only' })
      .catch(() => {})
  }
  const readQueue = useSettled(() => read(jobs.filter(({ status }) => status === 'QUEUED')))
  const statuses = useRef(new Map<string, string>())
  useJobChanges(
    useCallback(
      ({ id, status }) => {
        if (statuses.current.get(id) === status) return
        statuses.current.set(id, status)
        readQueue()
      },
      [readQueue],
    ),
  )
  // A moment after the connection is there, so that the subscription is too.
  const readUnfinished = useSettled(() => read(jobs.filter((job) => !hasEnded(job))))
  useLiveStart(readUnfinished)
  useEffect(() => {
    const timer = setInterval(readUnfinished, isLive ? LIVE_POLL_INTERVAL_MS : POLL_INTERVAL_MS)
    return () => clearInterval(timer)
  }, [isLive, readUnfinished])
}
