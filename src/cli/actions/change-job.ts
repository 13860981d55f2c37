import type { Paint } from '../paint.ts'
import type { Outcome } from '../exit-code.ts'
import {
  CancelCopyJobDocument,
  type CancelCopyJobMutation,
  type JobFragment,
  RetryCopyJobDocument,
  type RetryCopyJobMutation,
} from '../generated/operations.ts'
import { endLines, isEnded, statusStyle } from '../job-text.ts'
import { type Action, type Session, tellFaults } from '../session.ts'
import type { GlobalOptions } from '../settings.ts'
import { existing, resumeLine, waitForEnd } from '../waiting.ts'

interface Options extends GlobalOptions {
  id: string
  wait?: boolean | undefined
  timeout?: number | undefined
}

type Payload = CancelCopyJobMutation['cancelCopyJob'] | RetryCopyJobMutation['retryCopyJob']

export const cancelJob: Action<Options> = async (options, session) => {
  const { data, faults } = await session.client.send(CancelCopyJobDocument, { id: options.id })
  tellFaults(session.output, faults)
  const outcome = await changed(options, session, data.cancelCopyJob)
  // Here it is what was wanted.
  return outcome === 'CANCELLED' ? 'DONE' : outcome
}

export const retryJob: Action<Options> = async (options, session) => {
  const { data, faults } = await session.client.send(RetryCopyJobDocument, { id: options.id })
  tellFaults(session.output, faults)
  return changed(options, session, data.retryCopyJob)
}

/** Shows what became of the wish, and waits if asked to. */
const changed = async (options: Options, session: Session, payload: Payload): Promise<Outcome> => {
  const { output } = session
  const { copyJob, userErrors } = payload
  if (output.json) output.document({ copyJob, userErrors }, options.wait ?? false)
  const [refusal] = userErrors
  if (refusal) {
    const { code, message } = refusal
    const outcome = code === 'NOT_FOUND' || code === 'NOT_ALLOWED' ? code : 'NOT_CHANGED'
    const remedy = copyJob ? `See how it stands: image-gateway job ${options.id}` : undefined
    output.fault({ outcome, code, message, remedy })
    return outcome
  }
  const job = existing(copyJob, options.id)
  if (options.wait && !isEnded(job)) {
    return waitForEnd(session, [job], { timeoutMs: options.timeout, resume: resumeLine(options, job.id) })
  }
  if (!output.json) output.line(stateText(job, output.paint))
  return 'DONE'
}

const stateText = (job: JobFragment, paint: Paint) =>
  isEnded(job) ? endLines(job, paint).join('\n') : paint(statusStyle(job.status), job.status)
