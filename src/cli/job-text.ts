import type { Paint } from './paint.ts'
import { durationText } from './duration.ts'
import type { Outcome } from './exit-code.ts'
import type { CopyJobStatus, CopyJobQuery, JobFragment } from './generated/operations.ts'

export type CopyJobEvent = NonNullable<CopyJobQuery['copyJob']>['events'][number]

export const isEnded = ({ status }: { status: CopyJobStatus }): boolean =>
  status === 'SUCCEEDED' || status === 'FAILED' || status === 'CANCELLED'

/** What a wait for the job ends with. */
export const outcomeOf = ({ status, failure, verification }: JobFragment): Outcome => {
  if (status === 'SUCCEEDED') return verification?.verdict === 'MATCHES' ? 'DONE' : 'UNVERIFIED'
  if (status === 'CANCELLED') return 'CANCELLED'
  return failure?.code === 'WRONG_ENCRYPTION' ? 'WRONG_ENCRYPTION' : 'COPY_FAILED'
}

export const statusStyle = (status: CopyJobStatus) => {
  if (status === 'SUCCEEDED') return 'green'
  if (status === 'FAILED') return 'red'
  return status === 'CANCELLED' || status === 'CANCELLING' ? 'yellow' : 'cyan'
}

/** Where a running job stands: its place in the queue, the time that is left. Empty when nothing is known. */
export const outlookOf = (
  { status, queuePosition, estimatedFinishAt }: JobFragment,
  nowMs: number,
): string => {
  const place = status === 'QUEUED' && queuePosition ? `place ${queuePosition} in the queue` : ''
  const leftMs = estimatedFinishAt ? Date.parse(estimatedFinishAt) - nowMs : null
  const left = leftMs === null ? '' : leftMs <= 0 ? 'any moment' : `about ${durationText(leftMs)} left`
  return [place, left].filter(Boolean).join(', ')
}

export const routeOf = ({ sourceImageId, sourceRegionId, destinationRegionId }: JobFragment): string =>
  `${sourceImageId}  ${sourceRegionId} → ${destinationRegionId}`

const encryptionOf = (encryption: { state: string; keys: readonly { keyId: string }[] }) =>
  [encryption.state, ...encryption.keys.map(({ keyId }) => keyId)].join(' ')

/** How a job ended: the copy with its proof, or what went wrong and what to do. */
export const endLines = (job: JobFragment, paint: Paint): string[] => {
  const { status, createdAt, finishedAt, targetImageId, destinationRegionId, verification, failure } = job
  const took = finishedAt ? ` after ${durationText(Date.parse(finishedAt) - Date.parse(createdAt))}` : ''
  const target = status === 'SUCCEEDED' && targetImageId ? `: ${targetImageId} in ${destinationRegionId}` : ''
  const verdict = verification?.verdict
  return [
    `${paint(['bold', statusStyle(status)], status)}${took}${target}`,
    ...(verification
      ? [
          labelled('verdict', paint(verdict === 'MATCHES' ? 'green' : 'yellow', verification.verdict)),
          labelled('planned', plannedText(job)),
          ...(verification.actual ? [labelled('actual', encryptionOf(verification.actual))] : []),
          ...(verification.losses ?? []).map(({ trait, source, target: now }) =>
            labelled('lost', `${trait}: ${source}${now === null ? '' : ` → ${now}`}`),
          ),
        ]
      : []),
    ...(failure ? failureLines(failure, paint) : []),
  ]
}

export const plannedText = ({ resultingEncryption: { transition, state, key } }: JobFragment): string =>
  [state, key?.keyId].filter(Boolean).join(' ') + ` (${transition})`

const failureLines = (failure: NonNullable<JobFragment['failure']>, paint: Paint): string[] => [
  labelled('failure', paint('red', `${failure.code}: ${failure.message}`)),
  labelled('remedy', failure.remedy),
  ...(failure.upstreamCode ? [labelled('cloud code', failure.upstreamCode)] : []),
  ...(failure.cloudRequestId ? [labelled('request', failure.cloudRequestId)] : []),
]

const LABEL_WIDTH = 12

/** @param painted what cannot be counted as cells is added last */
export const labelled = (label: string, value: string, painted = (text: string) => text): string =>
  `  ${painted(label)}${' '.repeat(LABEL_WIDTH - label.length)}${value}`

/** The steps of a job, each with the time since the one before and the cloud's request ID. */
export const timelineLines = (events: readonly CopyJobEvent[], paint: Paint): string[] =>
  events.flatMap(({ at, status, message, cloudRequestId }, index) => {
    const before = events[index - 1]
    const since = before ? `+${durationText(Date.parse(at) - Date.parse(before.at))}` : ''
    const mark = paint(statusStyle(status), index === events.length - 1 ? '●' : '○')
    return [
      `  ${mark} ${at}  ${paint(statusStyle(status), status.padEnd(11))} ${paint('dim', since)}`.trimEnd(),
      ...(message ? [`      ${message}`] : []),
      ...(cloudRequestId ? [paint('dim', `      cloud request ${cloudRequestId}`)] : []),
    ]
  })
