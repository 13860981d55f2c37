import type { EmulatorClient } from '../support/emulator-client.ts'
import { checkAnswers } from './answer-checks.ts'
import { allJobs } from './asking.ts'
import { imagesOfJobs, snapshotsWithoutImage } from './cloud-images.ts'
import { checkEvents } from './event-checks.ts'
import type { Finding } from './finding.ts'
import type { GatewayInstance, OwnEnd } from './gateway-instance.ts'
import type { History, SeenJob } from './history.ts'
import { checkImages } from './image-checks.ts'
import type { Kills } from './killer.ts'

interface Evidence {
  store: 'embedded' | 'postgres'
  seed: number
  kills: Kills
  history: History
  cloud: EmulatorClient
  /** Of the witness. */
  seenTwice: readonly string[]
  instances: readonly GatewayInstance[]
  /** Of the cloud, by operation and ending. */
  calls: ReadonlyMap<string, number>
  /** Of a gateway that is up. */
  endpoint: string
  durationMs: { killing: number; calmingDown: number }
}

export interface CrashOutcome extends Omit<Evidence, 'cloud' | 'endpoint'> {
  jobs: SeenJob[]
  findings: Finding[]
}

/** Reads how things are in the end, and compares them with all that was said. */
export const judge = async ({ cloud, endpoint, ...evidence }: Evidence): Promise<CrashOutcome> => {
  const jobs = await allJobs(endpoint)
  const { answers } = evidence.history
  const images = await imagesOfJobs(cloud)
  const left = await snapshotsWithoutImage(cloud)
  const findings: Finding[] = [
    ...checkImages(jobs, images),
    ...checkAnswers(answers, jobs),
    ...checkEvents(answers, jobs),
    ...left.map((text): Finding => ({ kind: 'ORPHAN', jobId: null, text: `Snapshot ${text}.` })),
    ...evidence.seenTwice.map((text): Finding => ({ kind: 'DUPLICATE', jobId: null, text })),
    ...evidence.instances.flatMap(({ ends }) => ends).flatMap((end) => ownEndFinding(end, evidence.kills)),
  ]
  return { ...evidence, jobs, findings }
}

/** From when a server is back until each gateway that began to start before has noticed. */
const NOTICED_MS = 15_000

/** While the database is down none can start; those that run have to wait for it. */
const ownEndFinding = ({ at, hadServed, text }: OwnEnd, { databaseRestarts }: Kills): Finding[] => {
  const isExcused = databaseRestarts.some(({ from, to }) => !hadServed && at >= from && at <= to + NOTICED_MS)
  return isExcused ? [] : [{ kind: 'ENDED_BY_ITSELF', jobId: null, text }]
}
