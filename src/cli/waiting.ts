import { CliError } from './cli-error.ts'
import type { Outcome } from './exit-code.ts'
import type { JobFragment } from './generated/operations.ts'
import { listenForSignals, type StopReason } from './interruption.ts'
import { endLines, isEnded, outcomeOf } from './job-text.ts'
import { createLineView, type JobView } from './job-view.ts'
import { changesOf } from './live-jobs.ts'
import type { Session } from './session.ts'
import type { GlobalOptions } from './settings.ts'
import { shellLine } from './shell-words.ts'

export interface Wait {
  timeoutMs?: number | undefined
  /** A `changeCursor` from which on changes are told, instead of those after the given state. */
  after?: string | undefined
  /** The command that goes on with the wait later. */
  resume: string
}

/** Watches jobs until all have ended, somebody stops it, or the time is over. The copies go on in any case. */
export const waitForEnd = async (
  session: Session,
  given: readonly JobFragment[],
  { timeoutMs, resume, after }: Wait,
): Promise<Outcome> => {
  const { client, output } = session
  const jobs = new Map(given.map((job) => [job.id, job]))
  const view = await viewFor(session)
  const stop = new AbortController()
  const signals = listenForSignals(session, view, {
    unfinished: () => [...jobs.values()].filter((job) => !isEnded(job)),
    stop: (reason) => stop.abort(reason),
  })
  const timer = timeoutMs === undefined ? null : setTimeout(() => stop.abort('TIMED_OUT'), timeoutMs)
  const follow = async ({ id, changeCursor }: JobFragment) => {
    const options = { signal: stop.signal, isPatient: true, ...cutNotes(view) }
    for await (const job of changesOf(client, { id, after: after ?? changeCursor }, options)) {
      jobs.set(id, job)
      view.show(job)
    }
  }
  try {
    if (after === undefined) for (const job of given) view.show(job)
    // What came after a given change may be the end of the job.
    await Promise.all(given.filter((job) => after !== undefined || !isEnded(job)).map(follow))
  } catch (error) {
    // The others would keep the process.
    stop.abort()
    throw error
  } finally {
    if (timer) clearTimeout(timer)
    signals.end()
    view.end()
  }
  const ended = [...jobs.values()].filter(isEnded)
  if (!output.json) for (const job of ended) output.line(endLines(job, output.paint).join('\n'))
  if (stop.signal.aborted && ended.length < jobs.size) {
    const reason = stop.signal.reason as StopReason
    return stopped(session, reason, resume)
  }
  return ended.map(outcomeOf).find((outcome) => outcome !== 'DONE') ?? 'DONE'
}

export const viewFor = async ({ output }: Session): Promise<JobView> => {
  if (!output.isTerminal) return createLineView(output)
  return (await import('./progress-bars.ts')).createProgressBars(output)
}

/** One note when the connection is cut, and one when it is back. */
export const cutNotes = (view: JobView) => ({
  onCut: (reason: string) => view.note(`${reason} Trying again; the copies go on.`),
  onBack: () => view.note('The gateway is back.'),
})

/** The command that goes on where this one stops. */
export const resumeLine = (
  { url, tokenFile, allowInsecure, language, json }: GlobalOptions,
  ...words: string[]
): string =>
  shellLine([
    'image-gateway',
    'watch',
    ...words,
    ...(url === undefined ? [] : ['--url', url]),
    ...(tokenFile === undefined ? [] : ['--token-file', tokenFile]),
    ...(allowInsecure ? ['--allow-insecure'] : []),
    ...(language === undefined ? [] : ['--language', language]),
    ...(json ? ['--json'] : []),
  ])

export const stopped = ({ output }: Session, reason: StopReason, resume: string): Outcome => {
  const what = reason === 'TIMED_OUT' ? 'The time is over' : 'Stopped watching'
  const message = `${what}; what runs goes on.`
  const remedy = `Go on watching: ${resume}`
  if (output.json) output.fault({ outcome: reason, code: reason, message, remedy })
  else output.note(`${message}\n  ${remedy}`)
  return reason
}

/** @throws CliError when there is none */
export const existing = <Found>(found: Found | null | undefined, id: string): Found => {
  if (found) return found
  const message = `There is no job ${id}.`
  throw new CliError({
    outcome: 'NOT_FOUND',
    code: 'NOT_FOUND',
    message,
    remedy: 'List the jobs that there are: image-gateway jobs',
  })
}
