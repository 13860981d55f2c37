import { CliError } from './cli-error.ts'
import { CancelCopyJobDocument, type JobFragment } from './generated/operations.ts'
import type { JobView } from './job-view.ts'
import type { Session } from './session.ts'

export type StopReason = 'INTERRUPTED' | 'TERMINATED' | 'TIMED_OUT'

interface Interrupted {
  unfinished: () => readonly JobFragment[]
  stop: (reason: StopReason) => void
}

/**
 * Ctrl-C on a terminal asks whether to cancel the copies or only to stop watching; a second one stops watching. Where
 * nobody can be asked, signals only stop the watching.
 */
export const listenForSignals = (session: Session, view: JobView, { unfinished, stop }: Interrupted) => {
  const ended = new AbortController()
  let isAsking = false

  const ask = async () => {
    isAsking = true
    view.pause()
    const choice = await chosen(unfinished().length, ended.signal)
    isAsking = false
    if (choice === 'stop') return stop('INTERRUPTED')
    if (choice === null) return
    view.resume()
    if (choice === 'cancel') await Promise.all(unfinished().map((job) => cancel(session, view, job)))
  }
  const onInterrupt = () => {
    if (!session.output.canAsk || isAsking || unfinished().length === 0) stop('INTERRUPTED')
    else void ask()
  }
  const onTerminate = () => stop('TERMINATED')
  process.on('SIGINT', onInterrupt)
  process.on('SIGTERM', onTerminate)
  return {
    end: () => {
      ended.abort()
      process.off('SIGINT', onInterrupt)
      process.off('SIGTERM', onTerminate)
    },
  }
}

type Choice = 'stop' | 'cancel' | 'keep'

/** @returns null when the jobs ended before there was an answer */
const chosen = async (count: number, signal: AbortSignal): Promise<Choice | null> => {
  const { select } = await import('@inquirer/prompts')
  const what = count === 1 ? 'the copy' : `${count} copies`
  try {
    return await select<Choice>(
      {
        message: 'What now?',
        choices: [
          { value: 'stop', name: `Stop watching: ${what} will go on (Ctrl-C again)` },
          { value: 'cancel', name: `Cancel ${what}, and remove what there is so far` },
          { value: 'keep', name: 'Go on watching' },
        ],
      },
      { signal, clearPromptOnDone: true },
    )
  } catch {
    return signal.aborted ? null : 'stop'
  }
}

/** What becomes of it is told by the job's own changes. */
const cancel = async ({ client, output }: Session, view: JobView, { id }: JobFragment): Promise<void> => {
  view.note('Asked to cancel; waiting for the cloud.')
  try {
    const { data } = await client.send(CancelCopyJobDocument, { id })
    for (const { message } of data.cancelCopyJob.userErrors) view.note(message)
  } catch (error) {
    if (!(error instanceof CliError)) throw error
    view.pause()
    for (const fault of error.faults) output.fault(fault)
    view.resume()
  }
}
