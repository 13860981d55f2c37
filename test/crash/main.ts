import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { crashRun, type CrashSettings } from './crash-run.ts'
import { reportOf } from './report.ts'

const { values } = parseArgs({
  options: {
    store: { type: 'string', multiple: true, default: ['embedded', 'postgres'] },
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    quiet: { type: 'string', default: '600' },
    /** A file for all that was said and seen. */
    history: { type: 'string' },
  },
})

const LONG = { clients: 6, unfinishedJobs: 60, pauseMs: [100, 500], longFaults: true } as const

for (const store of values.store as CrashSettings['store'][]) {
  const outcome = await crashRun({
    ...LONG,
    store,
    kills: Number(values.kills),
    quietMs: Number(values.quiet) * 1000,
    seed: Number(values.seed),
    tell: (text) => console.error(`${store}: ${text}`),
  })
  console.log(reportOf(outcome))
  const { history, jobs, findings } = outcome
  if (values.history)
    writeFileSync(
      `${values.history}.${store}.json`,
      JSON.stringify({ findings, jobs, answers: history.answers }),
    )
  if (findings.length > 0) process.exitCode = 1
}
