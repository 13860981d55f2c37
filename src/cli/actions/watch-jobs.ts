import { usageError } from '../cli-error.ts'
import type { Outcome } from '../exit-code.ts'
import { CopyJobDocument, type CopyJobFilter } from '../generated/operations.ts'
import { listenForSignals, type StopReason } from '../interruption.ts'
import { jobFilterOf, type JobFilterOptions, jobFilterWords } from '../job-filter.ts'
import { createLineView } from '../job-view.ts'
import { changesOf } from '../live-jobs.ts'
import type { Action, Session } from '../session.ts'
import { cutNotes, existing, resumeLine, stopped, waitForEnd } from '../waiting.ts'

interface Options extends JobFilterOptions {
  id?: string[] | undefined
  after?: string | undefined
  timeout?: number | undefined
}

export const watchJobs: Action<Options> = async (options, session) => {
  const ids = [...new Set(options.id)]
  const filter = jobFilterOf(options)
  const isFiltered = Object.values(filter).some((value) => value !== undefined)
  if (ids.length > 0 && isFiltered) {
    throw usageError('Watch either jobs by their IDs, or those of a filter.')
  }
  if (ids.length === 0) return watchFilter(session, filter, options)
  if (ids.length > 1 && options.after !== undefined) throw usageError('--after takes one job, or a filter.')
  const jobs = await Promise.all(
    ids.map(async (id) => existing((await session.client.send(CopyJobDocument, { id })).data.copyJob, id)),
  )
  return waitForEnd(session, jobs, {
    timeoutMs: options.timeout,
    resume: resumeLine(options, ...ids),
    after: options.after,
  })
}

const watchFilter = async (session: Session, filter: CopyJobFilter, options: Options): Promise<Outcome> => {
  const view = createLineView(session.output)
  const stop = new AbortController()
  const timer =
    options.timeout === undefined ? null : setTimeout(() => stop.abort('TIMED_OUT'), options.timeout)
  const signals = listenForSignals(session, view, {
    unfinished: () => [],
    stop: (reason) => stop.abort(reason),
  })
  let after = options.after
  try {
    const watched = { filter, after: after ?? null }
    const watching = { signal: stop.signal, isPatient: false, ...cutNotes(view) }
    for await (const job of changesOf(session.client, watched, watching)) {
      view.show(job)
      after = job.changeCursor
    }
  } finally {
    if (timer) clearTimeout(timer)
    signals.end()
  }
  const words = [...jobFilterWords(options), ...(after === undefined ? [] : ['--after', after])]
  return stopped(session, stop.signal.reason as StopReason, resumeLine(options, ...words))
}
