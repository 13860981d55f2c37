import { ApolloLink } from '@apollo/client'
import { finalize, tap } from 'rxjs'
import type { CopyJobChangesSubscription, JobStateFragment } from '../generated/operations.ts'

/**
 * A job's event that comes while a query is under way may be newer than the answer, which would then hide it for good.
 * So it is written again behind the answer. Where it was the older one after all, the next event is on its way.
 * @param write puts a job's state into the cache
 */
export const createNewerEvents = (write: (job: JobStateFragment) => void) => {
  /** Since the first of the queries that are under way was sent. */
  let events: JobStateFragment[] = []
  let underWay = 0
  return {
    /** For the way of subscriptions. */
    note: new ApolloLink((operation, forward) =>
      forward(operation).pipe(
        tap(({ data }) => {
          const job = (data as CopyJobChangesSubscription | null | undefined)?.copyJobs
          if (job && underWay > 0) events.push(job)
        }),
      ),
    ),
    /** For the way of queries and mutations. */
    writeAgain: new ApolloLink((operation, forward) => {
      const before = events.length
      underWay += 1
      return forward(operation).pipe(
        finalize(() => {
          for (const job of events.slice(before)) write(job)
          underWay -= 1
          if (underWay === 0) events = []
        }),
      )
    }),
  }
}
