import type { CrashOutcome } from './crash-outcome.ts'
import type { FindingKind } from './finding.ts'

const KINDS: readonly FindingKind[] = [
  'LOST',
  'DUPLICATE',
  'STUCK',
  'ORPHAN',
  'FALSE_ANSWER',
  'ILLEGAL_PATH',
  'ENDED_BY_ITSELF',
]

/** Enough to look into what went wrong. */
const FINDINGS_SHOWN = 20

/** The figures of a run, for people. */
export const reportOf = (outcome: CrashOutcome): string => {
  const { store, seed, kills, history, jobs, findings, durationMs, calls } = outcome
  const { answers, unanswered } = history
  const acknowledged = new Set(answers.flatMap(({ job }) => job?.id ?? []))
  const cancels = answers.filter(({ question }) => question.kind === 'cancel')
  const errors = new Map<string, number>()
  for (const instance of outcome.instances)
    for (const [message, times] of instance.errors) errors.set(message, (errors.get(message) ?? 0) + times)
  const failed = [...calls].filter(([name]) => !name.endsWith(' answered'))
  const lines: [string, string | number][] = [
    ['seed', seed],
    ['kills', `${kills.kills}, ${kills.whileBooting} of them while starting`],
    ['database restarts', kills.databaseRestarts.map(({ how }) => how).join(', ') || 'none'],
    ['ended by themselves', outcome.instances.flatMap(({ ends }) => ends).length],
    ['jobs', `${jobs.length}, ${acknowledged.size} of them acknowledged`],
    ['by status', countsOf(jobs.map(statusOf))],
    ['answers', countsOf(answers.map(({ question }) => question.kind))],
    ['replays', answers.filter(({ replayed }) => replayed).length],
    ['copies refused', countsOf(answers.flatMap((a) => (a.question.kind === 'copy' ? a.errorCodes : [])))],
    [
      'told to cancels',
      countsOf(cancels.map(({ job, errorCodes }) => errorCodes[0] ?? job?.status ?? 'none')),
    ],
    ['unanswered', tableOf(unanswered)],
    ['cloud calls failed', failed.reduce((sum, [, times]) => sum + times, 0)],
    ['of those', tableOf(new Map(failed))],
    ['errors logged', [...errors].map(([message, times]) => `${times} × ${message}`).join('\n  ') || 'none'],
    [
      'duration',
      `${seconds(durationMs.killing)} s, and ${seconds(durationMs.calmingDown)} s until all was quiet`,
    ],
    ...KINDS.map((kind): [string, number] => [
      kind,
      findings.filter((finding) => finding.kind === kind).length,
    ]),
  ]
  const shown = findings
    .slice(0, FINDINGS_SHOWN)
    .map(({ kind, jobId, text }) => `${kind} ${jobId ?? ''} ${text}`)
  return [`Crash test, ${store}`, ...lines.map(([name, value]) => `  ${name}: ${value}`), ...shown].join('\n')
}

const statusOf = ({ status, failure }: CrashOutcome['jobs'][number]) =>
  failure ? `${status} (${failure.code}${failure.upstreamCode ? ` ${failure.upstreamCode}` : ''})` : status

const countsOf = (words: readonly string[]): string => {
  const counts = Map.groupBy(words, (word) => word)
  return [...counts].map(([word, { length }]) => `${length} ${word}`).join(', ') || 'none'
}

const tableOf = (counts: ReadonlyMap<string, number>): string =>
  [...counts].map(([name, times]) => `\n    ${times} × ${name}`).join('') || 'none'

const seconds = (milliseconds: number) => Math.round(milliseconds / 1000)
