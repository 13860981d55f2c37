import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { CopyJobFilter } from '../../src/copy-jobs/copy-job-filter.ts'
import { copyTags } from '../../src/copy-jobs/copy-tags.ts'
import { GATEWAY_TAG_COUNT, tagProblems } from '../../src/encryption/tag-rules.ts'
import type { Connection } from '../../src/copy-jobs/connection.ts'
import { draft, jobScene, KEY, REGION } from './job-scene.ts'
import { emptyTables, openTestDatabase } from './test-database.ts'

let connection: Connection
let scene: ReturnType<typeof jobScene>
beforeAll(async () => {
  connection = await openTestDatabase()
})
beforeEach(async () => {
  await emptyTables(connection.db)
  scene = jobScene(connection.db)
})
afterAll(async () => {
  await connection.close()
})

describe('Creating a job', () => {
  test('records it as queued, with its first event and the three tags, and wakes its region', async () => {
    const job = await scene.create({ name: 'm-source-copy' })
    expect(await scene.job(job)).toEqual({
      id: job.id,
      status: 'QUEUED',
      progressPercent: 0,
      sizeGiB: null,
      request: {
        ...draft({ name: 'm-source-copy' }).copy,
        tags: [
          { key: 'team', value: 'web' },
          { key: 'gateway:copy-job-id', value: job.id },
          { key: 'gateway:source-image', value: 'cn-shanghai/m-source' },
          { key: 'gateway:key', value: KEY },
        ],
      },
      targetImageId: null,
      resultingEncryption: draft().resultingEncryption,
      verification: null,
      failure: null,
      requestedBy: 'ann',
      priority: 'NORMAL',
      cancelRequestedAt: null,
      cancelRequestedBy: null,
      createdAt: new Date('2026-01-01T00:00:00.000Z'),
      submittedAt: null,
      copyingSince: null,
      finishedAt: null,
      estimatedFinishAt: null,
      version: 1,
      changedAfter: expect.stringMatching(/^\d+$/),
    })
    expect((await scene.service.eventsOf([job.id])).get(job.id)).toEqual([
      { at: job.createdAt, status: 'QUEUED', remarks: null, message: null, cloudRequestId: null },
    ])
    expect(scene.woken).toEqual([REGION])
    expect(scene.cloud.calls).toEqual([])
  })

  test('answers a repeat of key and input with the first job', async () => {
    const first = await scene.create({ idempotencyKey: 'k' })
    const repeat = await scene.service.create(draft({ idempotencyKey: 'k' }))
    expect(repeat).toEqual({ outcome: 'REPLAYED', job: first })
    expect(await scene.service.count({})).toBe(1)
  })

  test('refuses a key that was used with other input, and keeps the callers apart', async () => {
    await scene.create({ idempotencyKey: 'k' })
    expect(await scene.service.create(draft({ idempotencyKey: 'k', inputHash: 'other' }))).toEqual({
      outcome: 'KEY_REUSED',
    })
    const other = await scene.service.create(draft({ idempotencyKey: 'k', requestedBy: 'bob' }))
    expect(other.outcome).toBe('CREATED')
  })

  test('makes one job of 20 equal requests at once', async () => {
    const creations = await Promise.all(
      Array.from({ length: 20 }, () => scene.service.create(draft({ idempotencyKey: 'k' }))),
    )
    expect(creations.filter(({ outcome }) => outcome === 'CREATED')).toHaveLength(1)
    expect(creations.filter(({ outcome }) => outcome === 'REPLAYED')).toHaveLength(19)
    expect(await scene.service.count({})).toBe(1)
  })

  test('gives a name to one unfinished job of a region only', async () => {
    const [first, second] = await Promise.all([
      scene.service.create(draft({ name: 'wanted' })),
      scene.service.create(draft({ name: 'wanted' })),
    ])
    expect([first.outcome, second.outcome].toSorted()).toEqual(['CREATED', 'NAME_TAKEN'])
    const elsewhere = await scene.service.create(draft({ name: 'wanted', regionId: 'cn-beijing' }))
    expect(elsewhere.outcome).toBe('CREATED')
  })

  test('without a key makes a job each time', async () => {
    await scene.create()
    await scene.create()
    expect(await scene.service.count({})).toBe(2)
  })

  test('finds a job by its key and says whether the input is the same', async () => {
    const job = await scene.create({ idempotencyKey: 'k' })
    expect(await scene.service.findByIdempotencyKey('ann', 'k', 'hash-1')).toEqual({ job, sameInput: true })
    expect(await scene.service.findByIdempotencyKey('ann', 'k', 'hash-2')).toEqual({ job, sameInput: false })
    expect(await scene.service.findByIdempotencyKey('bob', 'k', 'hash-1')).toBeNull()
  })
})

const ids = async (filter: CopyJobFilter) =>
  (await scene.service.list(filter, { first: 100, after: null })).jobs.map(({ id }) => id)

describe('Listing jobs', () => {
  test('pages from the newest to the oldest without a loss or a repeat', async () => {
    const created: string[] = []
    for (let number = 0; number < 7; number += 1) created.push((await scene.create()).id)
    const seen: string[] = []
    let after = null
    for (let page = 0; page < 4; page += 1) {
      const { jobs, hasNextPage } = await scene.service.list({}, { first: 2, after })
      seen.push(...jobs.map(({ id }) => id))
      expect(hasNextPage).toBe(page < 3)
      const last = jobs.at(-1)
      after = last ? { createdAt: last.createdAt.toISOString(), id: last.id } : null
    }
    expect(seen).toEqual(created.toReversed())
  })

  test('pages through jobs of one instant', async () => {
    const at = scene.now()
    const creations = await Promise.all(Array.from({ length: 3 }, () => scene.service.create(draft())))
    expect(creations).toHaveLength(3)
    const first = await scene.service.list({}, { first: 2, after: null })
    const id = first.jobs[1]?.id ?? ''
    const second = await scene.service.list({}, { first: 2, after: { createdAt: at.toISOString(), id } })
    expect(new Set([...first.jobs, ...second.jobs].map((job) => job.id)).size).toBe(3)
  })

  test('takes in what meets every condition', async () => {
    const ann = await scene.create()
    const bob = await scene.create({ requestedBy: 'bob', imageId: 'm-other', regionId: 'cn-beijing' })
    const plain = await scene.create({
      resultingEncryption: {
        transition: 'STAYS_UNENCRYPTED',
        state: 'UNENCRYPTED',
        keyIds: [],
        serviceKeyToBeMade: false,
      },
    })
    expect(await ids({ requestedBy: 'bob' })).toEqual([bob.id])
    expect(await ids({ sourceRegionId: 'cn-shanghai', sourceImageId: 'm-other' })).toEqual([bob.id])
    expect(await ids({ sourceRegionId: 'cn-beijing' })).toEqual([])
    expect(await ids({ destinationRegionId: REGION })).toEqual([plain.id, ann.id])
    expect(await ids({ keyId: KEY })).toEqual([bob.id, ann.id])
    expect(await ids({ keyId: KEY, requestedBy: 'ann' })).toEqual([ann.id])
    expect(await ids({ createdAfter: ann.createdAt })).toEqual([plain.id, bob.id])
    expect(await ids({ statuses: ['QUEUED'] })).toEqual([plain.id, bob.id, ann.id])
    expect(await ids({ statuses: ['FAILED', 'CANCELLED'] })).toEqual([])
    expect(await ids({ statuses: [] })).toEqual([])
    expect(await ids({ requestedBy: 'a\0nn' })).toEqual([])
    expect(await scene.service.count({ keyId: KEY })).toBe(2)
  })
})

describe('Looking jobs up', () => {
  test('leaves out what is no job, whatever it looks like', async () => {
    const job = await scene.create()
    const found = await scene.service.jobsByIds([job.id, 'nonsense', '00000000-0000-0000-0000-000000000000'])
    expect([...found.keys()]).toEqual([job.id])
    expect(await scene.service.eventsOf(['nonsense'])).toEqual(new Map())
    expect(await scene.service.queuePositions(['nonsense'])).toEqual(new Map())
  })

  test('gives each queued job its place in its own region', async () => {
    const first = await scene.create()
    const elsewhere = await scene.create({ regionId: 'cn-beijing' })
    const second = await scene.create({ imageId: 'm-2' })
    const third = await scene.create({ imageId: 'm-3' })
    expect(await scene.service.queuePositions([third.id, first.id, elsewhere.id])).toEqual(
      new Map([
        [first.id, 1],
        [third.id, 3],
        [elsewhere.id, 1],
      ]),
    )
    await scene.tick()
    expect(await scene.service.queuePositions([first.id, second.id])).toEqual(new Map())
  })

  test('tells the copy under way of a source, the maker of a target, and names that will be taken', async () => {
    const job = await scene.create()
    expect(await scene.service.activeJobsOf('cn-shanghai', ['m-source'])).toEqual(
      new Map([['m-source', await scene.job(job)]]),
    )
    await scene.tick()
    const running = await scene.job(job)
    expect(await scene.service.activeJobsOf('cn-shanghai', ['m-source', 'm-2'])).toEqual(
      new Map([['m-source', running]]),
    )
    expect(await scene.service.activeJobsOf('cn-beijing', ['m-source'])).toEqual(new Map())
    expect(await scene.service.jobsProducing(REGION, ['m-copy1', 'm-none'])).toEqual(
      new Map([['m-copy1', running]]),
    )
    expect(await scene.service.reservedNames(REGION, 'source')).toEqual([job.request.name])
    expect(await scene.service.reservedNames(REGION, 'sourcery')).toEqual([])
  })
})

describe('The key tag of a copy', () => {
  const plan = draft().resultingEncryption
  const source = { sourceRegionId: 'cn-shanghai', imageId: 'm-1' }
  const keyTag = (changes: Partial<typeof plan>) => copyTags('id', source, { ...plan, ...changes })[2]?.value

  test('stands beside two others: as many as the plan leaves room for, kept from callers by their prefix', () => {
    const tags = copyTags('id', source, plan)
    expect(tags).toHaveLength(GATEWAY_TAG_COUNT)
    for (const { key } of tags) expect(tagProblems([{ key, value: '' }])).toHaveLength(1)
  })

  test('names the key, or says why there is none to name', () => {
    expect(keyTag({})).toBe(KEY)
    expect(keyTag({ keyIds: [], serviceKeyToBeMade: true })).toBe('service-key')
    expect(keyTag({ keyIds: [], state: 'UNENCRYPTED' })).toBe('none')
    expect(keyTag({ keyIds: [], state: 'UNKNOWN' })).toBe('unknown')
    expect(keyTag({ keyIds: ['a', 'b'] })).toBe('several')
  })
})
