import type { Outcome } from './exit-code.ts'

/** What went wrong, for people and for scripts. */
export interface Fault {
  /** Tells the exit code. */
  outcome: Outcome
  /** A code of the gateway's table of errors, or one of this program. */
  code: string
  message: string
  /** What to do about it. */
  remedy?: string | undefined
  /** Leads to the cause in the gateway's log. */
  requestId?: string | undefined
  /** The cloud's own code, and its request ID: its support asks for it. */
  upstreamCode?: string | undefined
  cloudRequestId?: string | undefined
}

/** Ends a command with all that is wrong. */
export class CliError extends Error {
  readonly faults: readonly [Fault, ...Fault[]]

  constructor(first: Fault, ...more: Fault[]) {
    super(first.message)
    this.faults = [first, ...more]
  }
}

export const usageError = (message: string, remedy?: string): CliError =>
  new CliError({ outcome: 'USAGE', code: 'USAGE', message, remedy })
