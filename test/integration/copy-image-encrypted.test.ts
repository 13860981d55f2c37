import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { eventually } from '../support/eventually.ts'
import { type EmulatedGateway, startEmulatedGateway } from '../support/emulated-gateway.ts'
import {
  CopyImageEncryptedDocument,
  type CopyImageEncryptedInput,
  CopyJobByIdDocument,
  CopyJobListDocument,
  CopyPlanDocument,
  ImageDetailsDocument,
} from '../support/generated/operations.ts'

const plain = { sourceRegionId: 'cn-hangzhou', imageId: 'm-bp1plainweb0000000001' }
const encrypted = { sourceRegionId: 'cn-hangzhou', imageId: 'm-bp1encrypteddb0000001' }
const key = 'alias/disk-encryption'

let gateway: EmulatedGateway
beforeAll(async () => {
  gateway = await startEmulatedGateway({ CACHE_TTL_MS: '0' })
})
afterAll(() => gateway.close())
afterEach(() => gateway.emulator.clearFaults())

const submit = async (input: CopyImageEncryptedInput, headers?: Record<string, string>) => {
  const { data, errors } = await gateway.ask(CopyImageEncryptedDocument, { input }, headers)
  expect(errors).toBeUndefined()
  return data.copyImageEncrypted
}
const jobOf = async (id: string, headers?: Record<string, string>) => {
  const { data } = await gateway.ask(CopyJobByIdDocument, { id }, headers)
  return data.copyJob
}
const ended = async (input: CopyImageEncryptedInput) => {
  const { copyJob } = await submit(input)
  return eventually(
    () => jobOf(copyJob?.id ?? ''),
    (job) => job?.pollAfterMs === null,
  )
}

describe('copyImageEncrypted', () => {
  it.each([
    ['STAYS_UNENCRYPTED', { ...plain, destinationRegionId: 'cn-shenzhen' }, 'UNENCRYPTED', []],
    ['BECOMES_ENCRYPTED', { ...plain, keyId: key }, 'ENCRYPTED', ['key-hzz66diskencryption0001']],
    ['KEEPS_KEY', encrypted, 'ENCRYPTED', ['key-hzz66diskencryption0001']],
    [
      'CHANGES_KEY',
      { ...encrypted, destinationRegionId: 'cn-shanghai', keyId: key },
      'ENCRYPTED',
      ['key-shh66diskencryption0001'],
    ],
  ])(
    'runs %s to its end, and proves it by what the cloud shows',
    async (transition, input, state, keyIds) => {
      const job = await ended(input)
      expect(job).toMatchObject({
        status: 'SUCCEEDED',
        progressPercent: 100,
        resultingEncryption: { transition, state },
        verification: { verdict: 'MATCHES', actual: { state, keys: keyIds.map((keyId) => ({ keyId })) } },
        failure: null,
      })
      expect(job?.events.at(0)?.status).toBe('QUEUED')
      expect(job?.events.at(-1)?.status).toBe('SUCCEEDED')
      expect(job?.events.find((event) => event.status === 'WAITING')?.cloudRequestId).toMatch(
        /^[0-9A-F-]{36}$/,
      )
    },
  )

  it('proves the service key that the cloud makes on its first use', async () => {
    expect(await ended({ ...plain, destinationRegionId: 'us-west-1', encrypted: true })).toMatchObject({
      status: 'SUCCEEDED',
      resultingEncryption: { transition: 'BECOMES_ENCRYPTED', key: { keyId: expect.any(String) } },
      verification: { verdict: 'MATCHES' },
    })
  })

  it('ties the copy to its source and its job', async () => {
    const job = await ended({
      ...plain,
      destinationRegionId: 'cn-beijing',
      tags: [{ key: 'team', value: 'a' }],
    })
    const variables = { regionId: 'cn-beijing', imageId: job?.targetImageId ?? '' }
    const target = (await gateway.ask(ImageDetailsDocument, variables)).data.image
    expect(target).toMatchObject({
      isCopied: true,
      copiedFrom: { imageId: plain.imageId, regionId: 'cn-hangzhou' },
      producedBy: { id: job?.id },
      tags: expect.arrayContaining([{ key: 'team', value: 'a' }]),
    })
    const source = (
      await gateway.ask(ImageDetailsDocument, { regionId: plain.sourceRegionId, imageId: plain.imageId })
    ).data.image
    expect(source?.copyJobs.nodes).toContainEqual({ id: job?.id })
  })

  it('answers a repeated request with the first job, and refuses its key for another', async () => {
    const input = { ...plain, destinationRegionId: 'cn-hongkong', idempotencyKey: 'once' }
    const answers = await Promise.all([submit(input), submit(input), submit(input)])
    expect(new Set(answers.map((answer) => answer.copyJob?.id)).size).toBe(1)
    expect(answers.filter((answer) => !answer.replayed)).toHaveLength(1)
    const other = await submit({ ...input, name: 'another-name' })
    expect(other).toMatchObject({
      copyJob: null,
      replayed: false,
      userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED', field: ['idempotencyKey'] }],
    })
    const { copyJob } = answers[0] ?? {}
    await eventually(
      () => jobOf(copyJob?.id ?? ''),
      (job) => job?.pollAfterMs === null,
    )
    expect(await submit(input)).toMatchObject({
      replayed: true,
      copyJob: { id: copyJob?.id, status: 'SUCCEEDED' },
    })
  })

  it('records nothing when there are blockers', async () => {
    const before = await gateway.ask(CopyJobListDocument, {})
    const { copyJob, userErrors } = await submit({ ...plain, keyId: 'alias/nothing', name: '1' })
    expect(copyJob).toBeNull()
    expect(userErrors.map(({ code }) => code)).toEqual(['KEY_NOT_FOUND', 'NAME_INVALID'])
    const after = await gateway.ask(CopyJobListDocument, {})
    expect(after.data.copyJobs.totalCount).toBe(before.data.copyJobs.totalCount)
  })

  it('gives copies of one image that are asked for at once names of their own, and makes them one by one', async () => {
    const input = { ...plain, destinationRegionId: 'ap-southeast-1' }
    const submitted = await Promise.all([submit(input), submit(input), submit(input)])
    const jobs = await Promise.all(
      submitted.map(({ copyJob }) =>
        eventually(
          () => jobOf(copyJob?.id ?? ''),
          (job) => job?.pollAfterMs === null,
        ),
      ),
    )
    expect(jobs.map((job) => job?.status)).toEqual(['SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED'])
  })

  it('refuses a name that an unfinished job is going to use', async () => {
    gateway.emulator.addFault({ service: 'ecs', operation: 'CopyImage', kind: 'throttle' })
    const input = { ...plain, destinationRegionId: 'ap-southeast-1', name: 'wanted-twice' }
    const answers = await Promise.all([submit(input), submit(input)])
    gateway.emulator.clearFaults()
    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(['NAME_TAKEN'])
    expect(answers.filter(({ copyJob }) => copyJob)).toHaveLength(1)
  })

  it('says that a copy of an image that is being copied has to wait, and lets it be submitted', async () => {
    gateway.emulator.addFault({ service: 'ecs', operation: 'CopyImage', kind: 'throttle' })
    const { copyJob } = await submit({ ...plain, destinationRegionId: 'cn-shenzhen' })
    const { data } = await gateway.ask(CopyPlanDocument, {
      input: { ...plain, destinationRegionId: 'cn-beijing' },
    })
    gateway.emulator.clearFaults()
    expect(data.copyPlan).toMatchObject({
      blockers: [],
      warnings: [{ code: 'IMAGE_BEING_COPIED', message: expect.stringContaining(copyJob?.id ?? 'no job') }],
    })
    await eventually(
      () => jobOf(copyJob?.id ?? ''),
      (job) => job?.pollAfterMs === null,
    )
  })

  it('fails a job whose copy got another key than was asked for', async () => {
    gateway.emulator.addFault({ service: 'ecs', operation: 'CopyImage', kind: 'other-key' })
    expect(await ended({ ...plain, destinationRegionId: 'cn-shanghai', keyId: key })).toMatchObject({
      status: 'FAILED',
      verification: { verdict: 'WRONG_KEY' },
      failure: { code: 'WRONG_ENCRYPTION', message: expect.any(String), remedy: expect.any(String) },
    })
  })

  it('fails a job whose copy the cloud cannot finish', async () => {
    gateway.emulator.addFault({ service: 'ecs', operation: 'CopyImage', kind: 'copy-fails' })
    expect(await ended({ ...plain, destinationRegionId: 'cn-shanghai', keyId: key })).toMatchObject({
      status: 'FAILED',
      verification: null,
      failure: { code: 'CLOUD_COPY_FAILED' },
    })
  })

  it("keeps the cloud's code, text and request ID of a refusal, and explains it in both languages", async () => {
    gateway.emulator.addFault({
      service: 'ecs',
      operation: 'CopyImage',
      kind: 'http-error',
      httpStatus: 403,
      code: 'QuotaExceed.Image',
      message: 'The maximum number of images is exceeded.',
    })
    const job = await ended({ ...plain, destinationRegionId: 'cn-shanghai', keyId: key })
    expect(job).toMatchObject({
      status: 'FAILED',
      failure: {
        code: 'REJECTED_BY_CLOUD',
        upstreamCode: 'QuotaExceed.Image',
        cloudRequestId: expect.stringMatching(/^[0-9A-F-]{36}$/),
      },
    })
    const inChinese = await jobOf(job?.id ?? '', { 'accept-language': 'zh' })
    expect(inChinese?.failure?.remedy).toMatch(/[一-鿿]/)
    expect(job?.failure?.remedy).toMatch(/quota/i)
  })

  it('copies once when the answer to CopyImage is lost', async () => {
    gateway.emulator.addFault({ service: 'ecs', operation: 'CopyImage', kind: 'drop-answer', times: 1 })
    gateway.callsSince()
    const job = await ended({ ...plain, destinationRegionId: 'eu-central-1', name: 'answered-late' })
    expect(job).toMatchObject({ status: 'SUCCEEDED', verification: { verdict: 'MATCHES' } })
    expect(gateway.callsSince()['CopyImage']).toBe(2)
    const { data } = await gateway.send(
      '{ images(regionIds: ["eu-central-1"], filter: { name: "answered-late" }) { totalCount } }',
    )
    expect(data).toEqual({ images: { totalCount: 1 } })
  })
})

describe('copyJobs', () => {
  it('lists jobs newest first, each once, whatever the page size', async () => {
    const all = await gateway.ask(CopyJobListDocument, { first: 100 })
    const ids = all.data.copyJobs.nodes.map((job) => job.id)
    expect(ids).toHaveLength(all.data.copyJobs.totalCount ?? -1)
    const paged: string[] = []
    for (let after: string | null = null; ;) {
      const page: {
        data: {
          copyJobs: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }
        }
      } = await gateway.ask(CopyJobListDocument, { first: 3, after })
      paged.push(...page.data.copyJobs.nodes.map((job) => job.id))
      if (!page.data.copyJobs.pageInfo.hasNextPage) break
      after = page.data.copyJobs.pageInfo.endCursor
    }
    expect(paged).toEqual(ids)
  })

  it('filters by status, region, image, key, caller and time', async () => {
    const count = async (filter: object) =>
      (await gateway.ask(CopyJobListDocument, { filter, first: 100 })).data.copyJobs.nodes.length
    expect(await count({ statuses: ['FAILED'] })).toBeGreaterThanOrEqual(3)
    expect(await count({ destinationRegionId: 'us-west-1' })).toBe(1)
    expect(await count({ sourceImageId: encrypted.imageId, sourceRegionId: 'cn-hangzhou' })).toBe(2)
    expect(await count({ keyId: 'key-hzz66diskencryption0001' })).toBe(2)
    expect(await count({ requestedBy: 'somebody else' })).toBe(0)
    expect(await count({ createdAfter: new Date().toISOString() })).toBe(0)
    expect(await count({ statuses: [] })).toBe(0)
  })

  it('is null for a job that does not exist', async () => {
    const id = Buffer.from('CopyJob\n00000000-0000-4000-8000-000000000000').toString('base64url')
    expect(await jobOf(id)).toBeNull()
  })
})
