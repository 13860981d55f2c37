import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { common } from '../../src/console/texts/common.ts'
import { jobs } from '../../src/console/texts/jobs.ts'
import { type RunningEmulator, startEmulator } from '../../src/emulator/emulator.ts'
import { demo } from '../../src/emulator/seed/demo-account.ts'
import { type OpenedConsole, openConsole } from '../support/console-page.ts'
import { type EmulatedGateway, startGatewayOn } from '../support/emulated-gateway.ts'
import { eventually } from '../support/eventually.ts'
import { preparedDirectory } from '../support/prepared-directory.ts'

const { regionId, plainImageId } = demo
/** Of the images copied here, 40 GiB each. */
const COPY_MS = 40_000
const { jobStatus, live } = common.en

let emulator: RunningEmulator
let gateway: EmulatedGateway
let settings: Record<string, string>
let opened: OpenedConsole
let page: Page
beforeAll(async () => {
  // Time passes only as it is told to, so that a copy stands still while one looks at it.
  const startedAt = Date.now()
  emulator = await startEmulator({ copySecondsPerGiB: 1, machineNow: () => startedAt })
  settings = { DATA_DIR: await preparedDirectory(), COPIES_PER_REGION: '1' }
  gateway = await startGatewayOn(emulator, settings)
  opened = await openConsole(gateway.endpoint, 'en')
  page = opened.page
})
afterAll(async () => {
  await opened.close()
  await gateway.close()
  await emulator.close()
})

/** Sends a copy past the console, as a script would. */
const copyByApi = async (name: string) => {
  const { data } = await gateway.send(
    `mutation ($input: CopyImageEncryptedInput!) {
      copyImageEncrypted(input: $input) { copyJob { id } userErrors { message } }
    }`,
    {
      input: {
        sourceRegionId: regionId,
        imageId: plainImageId,
        destinationRegionId: regionId,
        encrypted: true,
        name,
      },
    },
  )
  const { copyJob, userErrors } = data['copyImageEncrypted'] as unknown as {
    copyJob: { id: string }
    userErrors: object[]
  }
  expect(userErrors).toEqual([])
  return copyJob.id
}

interface Job {
  status: string
  queuePosition: number | null
  failure: {
    message: string
    remedy: string
    upstreamCode: string | null
    cloudRequestId: string | null
  } | null
}

const jobOf = async (id: string) => {
  const { data } = await gateway.send(
    `query ($id: ID!) {
      copyJob(id: $id) {
        status queuePosition failure { message remedy upstreamCode cloudRequestId }
      }
    }`,
    { id },
  )
  return data['copyJob'] as unknown as Job
}

const becomes = (id: string, status: string) =>
  eventually(
    () => jobOf(id),
    (job) => job.status === status,
  )

const addressOf = (id: string) => `/jobs/${encodeURIComponent(id)}`

const rowOf = (id: string, on = page) =>
  on.getByRole('row').filter({ has: on.locator(`a[href="${addressOf(id)}"]`) })

const openFromList = async (id: string) => {
  await rowOf(id).getByRole('link', { name: 'plain-web' }).click()
  await page.getByRole('heading', { name: jobs.en.page.title.replace('{{name}}', 'plain-web') }).waitFor()
}

const barIn = (place: ReturnType<typeof rowOf> | Page) =>
  place.getByRole('progressbar', { name: jobs.en.progress })

const shows = (percent: number, place: ReturnType<typeof rowOf> | Page) =>
  eventually(
    async () => Number(await barIn(place).getAttribute('aria-valuenow')),
    (shown) => shown === percent,
  )

const requests = () => {
  let count = 0
  const note = (request: { method(): string; url(): string }) => {
    if (request.method() === 'POST' && request.url() === gateway.endpoint) count += 1
  }
  page.on('request', note)
  return () => {
    page.off('request', note)
    return count
  }
}

describe('Jobs that are watched while they run', () => {
  const ids: string[] = []
  const [running, second, third] = [0, 1, 2].map((index) => () => ids[index] ?? '') as [
    () => string,
    () => string,
    () => string,
  ]

  it('appear by themselves in the open list when a script sends them', async () => {
    await opened.visit('/jobs')
    await page.getByText(jobs.en.list.empty).waitFor()
    for (const name of ['first-copy', 'second-copy', 'third-copy']) {
      ids.push(await copyByApi(name))
      await rowOf(ids.at(-1) ?? '').waitFor()
    }
    await rowOf(running()).getByText(jobStatus.COPYING).waitFor()
    expect(await page.getByText(jobs.en.list.empty).count()).toBe(0)
  })

  it('tell their places in the queue', async () => {
    await rowOf(second()).getByText(jobs.en.place_ordinal_one.replace('{{count}}', '1')).waitFor()
    await rowOf(third()).getByText(jobs.en.place_ordinal_two.replace('{{count}}', '2')).waitFor()
    expect((await jobOf(second())).queuePosition).toBe(1)
    expect((await jobOf(third())).queuePosition).toBe(2)
  })

  it('move in the list and on their page without a request', async () => {
    const ofList = requests()
    emulator.advanceClock(COPY_MS / 4)
    await shows(25, rowOf(running()))
    expect(ofList()).toBe(0)
    await openFromList(running())
    await shows(25, page)
    const ofPage = requests()
    emulator.advanceClock(COPY_MS / 4)
    await shows(50, page)
    emulator.advanceClock(COPY_MS / 4)
    await shows(75, page)
    expect(ofPage()).toBe(0)
  })

  it('look the same at the same address in another browser, in its own language', async () => {
    const other = await openConsole(gateway.endpoint, 'zh')
    try {
      await other.visit(addressOf(running()))
      await other.page.getByText(common.zh.jobStatus.COPYING).first().waitFor()
      expect(await other.page.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('75')
      emulator.advanceClock(COPY_MS / 4)
      await Promise.all([
        page.getByText(jobs.en.verdictText.MATCHES).waitFor(),
        other.page.getByText(jobs.zh.verdictText.MATCHES).waitFor(),
      ])
      expect(other.foreignRequests).toEqual([])
      expect(other.consoleErrors).toEqual([])
    } finally {
      await other.close()
    }
  })

  it('move up when the one before them is done', async () => {
    await opened.visit('/jobs')
    await rowOf(second()).getByText(jobStatus.COPYING).waitFor()
    await rowOf(third()).getByText(jobs.en.place_ordinal_one.replace('{{count}}', '1')).waitFor()
    expect((await jobOf(third())).queuePosition).toBe(1)
  })

  it('are cancelled after a question, and leave nothing in the cloud', async () => {
    const { images, snapshots } = emulator.health().counts
    await openFromList(second())
    const name = jobs.en.cancel.name.replace('{{name}}', 'plain-web')
    await page.getByRole('button', { name }).click()
    const dialog = page.getByRole('dialog', { name: jobs.en.cancel.title })
    await dialog.getByRole('button', { name: jobs.en.cancel.keep }).click()
    await dialog.waitFor({ state: 'hidden' })
    expect((await jobOf(second())).status).toBe('COPYING')
    await page.getByRole('button', { name }).click()
    await dialog.getByRole('button', { name: jobs.en.cancel.confirm }).click()
    await page.getByText(jobs.en.cancelled).waitFor()
    expect((await jobOf(second())).status).toBe('CANCELLED')
    // The third takes the place: there is as much of it as there was of the second.
    await becomes(third(), 'COPYING')
    expect(emulator.health().counts).toMatchObject({ images, snapshots })
    await page.getByRole('button', { name }).waitFor({ state: 'detached' })
  })

  it('go on after the gateway was away, and the page says meanwhile that it is not live', async () => {
    await opened.visit(addressOf(third()))
    await shows(0, page)
    await page.getByRole('status', { name: live.connected }).waitFor()
    const { port } = new URL(gateway.endpoint)
    await gateway.close()
    await page.getByRole('status', { name: live.connecting }).waitFor()
    emulator.advanceClock(COPY_MS)
    gateway = await startGatewayOn(emulator, { ...settings, PORT: port })
    await page.getByRole('status', { name: live.connected }).waitFor()
    await page.getByText(jobs.en.verdictText.MATCHES).waitFor()
    expect((await jobOf(third())).status).toBe('SUCCEEDED')
  })
})

it('Changes arrive again after the gateway ended the subscription', async () => {
  const code = 'TOO_MANY_SUBSCRIPTIONS'
  const error = { message: 'Too many.', extensions: { code } }
  let refusals = 0
  await page.routeWebSocket('**/graphql', (socket) => {
    const server = socket.connectToServer()
    socket.onMessage((text) => {
      const { id, type } = JSON.parse(String(text)) as { id: string; type: string }
      if (type !== 'subscribe' || refusals > 0) return server.send(text)
      refusals += 1
      socket.send(JSON.stringify({ id, type: 'error', payload: [error] }))
    })
  })
  await opened.visit('/jobs')
  await eventually(
    () => Promise.resolve(refusals),
    (count) => count === 1,
  )
  await page.getByRole('status', { name: live.connecting }).waitFor()
  await page.getByRole('status', { name: live.connected }).waitFor()
  const id = await copyByApi('copy-after-refusal')
  await rowOf(id).getByText(jobStatus.COPYING).waitFor()
  emulator.advanceClock(COPY_MS)
  await becomes(id, 'SUCCEEDED')
  await rowOf(id).getByText(jobStatus.SUCCEEDED).waitFor()
})

describe('A job that failed', () => {
  let id: string

  /** All that whoever has to mend it needs. */
  const told = async () => {
    const { failure } = await becomes(id, 'FAILED')
    if (!failure) throw new Error('The gateway tells no failure.')
    const { message, remedy, upstreamCode, cloudRequestId } = failure
    for (const text of [message, remedy, upstreamCode, cloudRequestId]) {
      if (text !== null) await page.getByText(text).first().waitFor()
    }
    return failure
  }

  const retry = async () => {
    await page.getByRole('button', { name: jobs.en.retry.name.replace('{{name}}', 'plain-web') }).click()
    const dialog = page.getByRole('dialog', { name: jobs.en.retry.title })
    await dialog.getByRole('button', { name: jobs.en.retry.confirm }).click()
  }

  it('says why and what to do when the cloud could not finish the copy', async () => {
    emulator.addFault({ kind: 'copy-fails', operation: 'CopyImage', times: 1 })
    id = await copyByApi('failing-copy')
    await opened.visit(addressOf(id))
    await page.getByText(jobStatus.COPYING).first().waitFor()
    emulator.advanceClock(COPY_MS)
    const reason = jobs.en.failure.code.CLOUD_COPY_FAILED
    await page.getByText(jobs.en.failure.title.replace('{{reason}}', reason)).waitFor()
    expect((await told()).remedy).not.toBe('')
  })

  it('tells the code and the request ID of the cloud when that refused it at the next try', async () => {
    const refusal = { httpStatus: 403, code: 'QuotaExceed.Image', message: 'Too many images.' }
    emulator.addFault({ kind: 'http-error', service: 'ecs', operation: 'CopyImage', times: 1, ...refusal })
    await retry()
    const reason = jobs.en.failure.code.REJECTED_BY_CLOUD
    await page.getByText(jobs.en.failure.title.replace('{{reason}}', reason)).waitFor()
    const failure = await told()
    expect(failure.upstreamCode).toBe(refusal.code)
    expect(failure.cloudRequestId).toMatch(/^[0-9A-F-]{36}$/)
  })

  it('succeeds at a further try, from its page', async () => {
    await retry()
    await page.getByText(jobStatus.COPYING).first().waitFor()
    emulator.advanceClock(COPY_MS)
    await page.getByText(jobs.en.verdictText.MATCHES).waitFor()
    expect((await jobOf(id)).status).toBe('SUCCEEDED')
  })
})

it('asks no other host for anything, and writes no errors but of the time without a gateway', () => {
  expect(opened.foreignRequests).toEqual([])
  expect(opened.consoleErrors.filter((text) => !/Failed to load resource|WebSocket/.test(text))).toEqual([])
})
