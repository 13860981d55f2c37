import { CloudError } from '../datasources/cloud-error.ts'
import type { ImageRecord, SnapshotRecord } from '../datasources/ecs/ecs-api.ts'
import type { ResultingEncryption } from '../encryption/copy-plan-types.ts'
import { lossesOf } from '../encryption/copy-losses.ts'
import { type CopyVerdict, verdictOf } from '../encryption/copy-verdict.ts'
import { type Encryption, encryptionOf } from '../encryption/encryption-state.ts'
import { retryAt } from './backoff.ts'
import { failureOf } from './copy-job-failure.ts'
import { moveJob, updateJob } from './copy-job-writes.ts'
import type { CopyJobRow, StoredVerification } from './database.ts'
import { guarded } from './guarded-step.ts'
import type { CompletedCopy } from './watch-step.ts'
import type { WorkerPorts } from './worker-ports.ts'

/** DescribeSnapshots reference: at most 100 IDs a call. */
const SNAPSHOTS_PER_CALL = 100
const SERVICE_KEY_ALIAS = 'alias/acs/ecs'

interface Finding {
  verdict: CopyVerdict
  actual: Encryption
  image: ImageRecord
}

/** Compares finished copies with what their plans said, by their disks' snapshots. */
export const verifyCopies = async (
  ports: WorkerPorts,
  regionId: string,
  copies: readonly CompletedCopy[],
): Promise<void> => {
  const snapshots = await snapshotsOf(ports, regionId, copies)
  const readServiceKey = () => readable(ports, ports.kms.describeKey(regionId, SERVICE_KEY_ALIAS))
  let serviceKey: ReturnType<typeof readServiceKey> | undefined
  for (const { job, image } of copies) {
    await guarded(ports, job, async () => {
      const planned = job.resultingEncryption
      const key = planned.serviceKeyToBeMade ? await (serviceKey ??= readServiceKey()) : null
      const actual = encryptionOf(
        image.disks.map(({ snapshotId }) => snapshots.get(snapshotId ?? '') ?? null),
      )
      const verdict = verdictOf(expectedOf(planned, key?.keyId), actual)
      await settle(ports, job, { verdict, actual, image })
    })
  }
}

const snapshotsOf = async (
  ports: WorkerPorts,
  regionId: string,
  copies: readonly CompletedCopy[],
): Promise<Map<string, SnapshotRecord>> => {
  const ids = [
    ...new Set(copies.flatMap(({ image }) => image.disks.flatMap((disk) => disk.snapshotId ?? []))),
  ]
  const pages = Array.from({ length: Math.ceil(ids.length / SNAPSHOTS_PER_CALL) }, (_, page) =>
    ids.slice(page * SNAPSHOTS_PER_CALL, (page + 1) * SNAPSHOTS_PER_CALL),
  )
  const answers = await Promise.all(
    pages.map((page) => readable(ports, ports.ecs.describeSnapshots(regionId, page))),
  )
  return new Map(answers.flatMap((answer) => answer ?? []).map((snapshot) => [snapshot.snapshotId, snapshot]))
}

/** What can't be read now makes only those copies unverifiable that depend on it. */
const readable = async <T>({ logger }: WorkerPorts, answer: Promise<T>): Promise<T | null> => {
  try {
    return await answer
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
    logger.warn({ err: error }, 'Finished copies cannot be verified now.')
    return null
  }
}

const expectedOf = (planned: ResultingEncryption, serviceKeyId: string | undefined): ResultingEncryption =>
  planned.serviceKeyToBeMade && serviceKeyId ? { ...planned, keyIds: [serviceKeyId] } : planned

const settle = async (
  { db, settings, now }: WorkerPorts,
  job: CopyJobRow,
  { verdict, actual, image }: Finding,
): Promise<void> => {
  const at = now()
  const waitedMs = at.getTime() - (job.verifyingSince ?? at).getTime()
  if (verdict === 'UNVERIFIABLE' && waitedMs < settings.verificationPatienceMs) {
    const backoff = { firstMs: Math.max(settings.retryMs, waitedMs), maxMs: settings.retryMaxMs }
    await updateJob(db, job, { notBefore: retryAt(at, 1, backoff) })
    return
  }
  const readBack = actual.state === 'UNKNOWN' ? null : actual
  const losses = job.sourceTraits && lossesOf(job.sourceTraits, image)
  const stored: StoredVerification = { verdict, actual: readBack, losses, checkedAt: at.toISOString() }
  const changes = { verification: JSON.stringify(stored), finishedAt: at, notBefore: null }
  const cause = { at, remarks: [{ code: 'VERIFIED', parameters: { verdict } }] } as const
  if (verdict === 'MATCHES' || verdict === 'UNVERIFIABLE') {
    await moveJob(db, job, 'VERIFICATION_PASSED', changes, cause)
  } else {
    const failure = JSON.stringify(failureOf('WRONG_ENCRYPTION', verdict))
    await moveJob(db, job, 'VERIFICATION_FAILED', { ...changes, failure }, cause)
  }
}
