import { randomUUID } from 'node:crypto'
import { CliError, type Fault } from '../cli-error.ts'
import { type CopyOptions, copyInputOf } from '../copy-options.ts'
import type { Outcome } from '../exit-code.ts'
import {
  CopyImageEncryptedDocument,
  type CopyImageEncryptedMutation,
  type ProblemFragment,
} from '../generated/operations.ts'
import { planLines, problemLines } from '../plan-text.ts'
import { type Action, type Session, tellFaults } from '../session.ts'
import { resumeLine, waitForEnd } from '../waiting.ts'

interface Options extends CopyOptions {
  wait?: boolean | undefined
  timeout?: number | undefined
}

export const copyImage: Action<Options> = async (options, session) => {
  const { client, output } = session
  const idempotencyKey = options.idempotencyKey ?? randomUUID()
  // Before it is sent: whatever happens from here on, the same command with this key finds the job.
  if (options.idempotencyKey === undefined) {
    output.note(`Idempotency key: ${idempotencyKey}`, { idempotencyKey })
  }
  const input = copyInputOf({ ...options, idempotencyKey })
  const { data, faults } = await client
    .send(CopyImageEncryptedDocument, { input })
    .catch((error: unknown) => {
      throw withKey(error, idempotencyKey)
    })
  const { copyJob, replayed, plan, userErrors } = data.copyImageEncrypted
  if (output.json) {
    output.document({ idempotencyKey, replayed, copyJob, plan, userErrors }, options.wait ?? false)
  }
  if (!copyJob) return refused(session, userErrors)
  if (!output.json) showAccepted(session, copyJob.id, data.copyImageEncrypted)
  tellFaults(output, faults)
  if (!options.wait) return 'DONE'
  return waitForEnd(session, [copyJob], {
    timeoutMs: options.timeout,
    resume: resumeLine(options, copyJob.id),
  })
}

const showAccepted = (
  { output }: Session,
  id: string,
  { plan, replayed }: CopyImageEncryptedMutation['copyImageEncrypted'],
) => {
  if (replayed) output.note('This copy was asked for before: here is its job.')
  else for (const line of planLines(plan, output.paint)) output.note(line)
  // Alone on its line, and all that a script reads from stdout.
  output.line(id)
}

/** The blockers, each an error of its own. */
const refused = ({ output }: Session, problems: readonly ProblemFragment[]): Outcome => {
  if (!output.json) {
    for (const line of problems.flatMap((problem) => problemLines('blocker', problem, (text) => text))) {
      output.note(line)
    }
  }
  const codes = problems.map(({ code }) => code)
  const outcome = codes.includes('NOT_ALLOWED') ? 'NOT_ALLOWED' : 'BLOCKED'
  output.fault({
    outcome,
    code: codes[0] ?? 'BLOCKED',
    message: `Nothing is copied: ${codes.join(', ')}.`,
    remedy: problems[0]?.remedy,
  })
  return outcome
}

/** Whether the job was recorded is not known then. */
const withKey = (error: unknown, idempotencyKey: string): unknown => {
  if (!(error instanceof CliError)) return error
  const [first, ...more] = error.faults
  const again = `Then send it again with --idempotency-key ${idempotencyKey}: it is copied once.`
  const fault: Fault = { ...first, remedy: [first.remedy, again].filter(Boolean).join(' ') }
  return new CliError(fault, ...more)
}
