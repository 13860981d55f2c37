import { crashRun, type CrashSettings } from './crash-run.ts'
import type { Finding } from './finding.ts'
import { reportOf } from './report.ts'

/** Of `npm run test:crash` as much as every run of the tests has time for. */
const SHORT = {
  kills: 8,
  clients: 4,
  unfinishedJobs: 25,
  pauseMs: [100, 500],
  longFaults: false,
  // A kill can hit the moment between a cancellation and its record, which costs 5 minutes (copy-jobs/cancel-step.ts).
  quietMs: 400_000,
} as const

/** Fails with the figures and the seed, so that it can be looked into. */
export const shortRun = async (store: CrashSettings['store']): Promise<Finding[]> => {
  const seed = Date.now() % 1_000_000
  const outcome = await crashRun({ ...SHORT, store, seed })
  if (outcome.findings.length > 0) console.error(reportOf(outcome))
  return outcome.findings
}
