import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, describe, expect, it } from '@jest/globals'
import { eventually } from '../support/eventually.ts'
import {
  freePort,
  launch,
  launchCommand,
  type LaunchedProcess,
  printed,
  temporaryDirectory,
} from '../support/gateway-process.ts'

const run = promisify(execFile)
const launched: LaunchedProcess[] = []

afterEach(async () => {
  for (const { child } of launched) child.kill('SIGINT')
  await Promise.all(launched.splice(0).map(({ ended }) => ended))
})

const settings = async (more: Record<string, string> = {}) => ({
  PORT: String(await freePort()),
  EMULATOR_PORT: String(await freePort()),
  DATA_DIR: join(temporaryDirectory(), 'data'),
  EMULATOR_COPY_SECONDS_PER_GIB: '0.1',
  COPY_POLL_INTERVAL_MS: '200',
  ...more,
})

/** The printed commands, as they stand in the terminal: a query, a mutation, and two that watch. */
const start = async (environment: Record<string, string>) => {
  const gateway = launch('start', environment)
  launched.push(gateway)
  const output = await printed(gateway, 'Ctrl-C')
  const [query = '', mutation = '', watch = '', live = ''] = output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('curl '))
  return { gateway, query, mutation, watch, live }
}

interface PrintedAnswer {
  data: {
    image: { name: string; encryption: { state: string } }
    keys: { nodes: { keyId: string; aliases: string[] }[] }
    copyImageEncrypted: { replayed: boolean; userErrors: unknown[]; copyJob: { id: string; status: string } }
    copyJobs: {
      nodes: { status: string; verification: { verdict: string } | null; events: { status: string }[] }[]
    }
  }
  errors?: unknown
}

const paste = async (command: string): Promise<PrintedAnswer> =>
  JSON.parse((await run('sh', ['-c', command])).stdout) as PrintedAnswer

const isUp = (url: string) =>
  fetch(url).then(
    () => true,
    () => false,
  )

const untilEnded = (watch: string) =>
  eventually(
    async () => (await paste(watch)).data.copyJobs.nodes[0],
    (job) => job?.status === 'SUCCEEDED' || job?.status === 'FAILED',
    { everyMs: 200 },
  )

describe('npm start', () => {
  it('prints a query and a mutation that work as printed, and the job ends verified', async () => {
    const { query, mutation, watch } = await start(await settings())

    const asked = await paste(query)
    expect(asked.errors).toBeUndefined()
    expect(asked.data.image.encryption.state).toBe('UNENCRYPTED')
    expect(asked.data.keys.nodes.flatMap((key) => key.aliases)).toContain('alias/disk-encryption')

    const first = await paste(mutation)
    expect(first.data.copyImageEncrypted).toMatchObject({ replayed: false, userErrors: [] })
    const again = await paste(mutation)
    expect(again.data.copyImageEncrypted.replayed).toBe(true)
    expect(again.data.copyImageEncrypted.copyJob.id).toBe(first.data.copyImageEncrypted.copyJob.id)

    expect(await untilEnded(watch)).toMatchObject({
      status: 'SUCCEEDED',
      verification: { verdict: 'MATCHES' },
    })
  })

  it('prints a command that tells a job as it goes on', async () => {
    const { mutation, live } = await start(await settings())
    const watching = launchCommand(['sh', '-c', `exec ${live}`], {})
    launched.push(watching)
    await paste(mutation)
    const output = await printed(watching, '"status":"COPYING"')
    expect(output).toMatch(/^event: next\ndata: {"data":{"copyJobs":{"status":/m)
  })

  it('goes on with a copy after kill -9 in the middle of it, and copies once', async () => {
    const environment = await settings()
    const before = await start(environment)
    await paste(before.mutation)
    await eventually(
      async () => (await paste(before.watch)).data.copyJobs.nodes[0]?.status,
      (status) => status === 'COPYING',
    )
    before.gateway.child.kill('SIGKILL')
    await before.gateway.ended

    const after = await start(environment)
    const job = await untilEnded(after.watch)
    expect(job).toMatchObject({ status: 'SUCCEEDED', verification: { verdict: 'MATCHES' } })
    expect(job?.events.map((event) => event.status)).toEqual([
      'QUEUED',
      'SUBMITTING',
      'WAITING',
      'COPYING',
      'VERIFYING',
      'SUCCEEDED',
    ])
    const calls = await fetch(`http://127.0.0.1:${environment.EMULATOR_PORT}/_emulator/calls`)
    const { calls: list } = (await calls.json()) as { calls: { operation: string }[] }
    expect(list.filter((call) => call.operation === 'CopyImage')).toHaveLength(1)
  })

  it('goes down with npm when that is killed, and can be started again at once', async () => {
    const environment = await settings()
    const npm = launchCommand(['npm', 'start'], environment)
    await printed(npm, 'Ctrl-C')
    npm.child.kill('SIGKILL')
    const endpoint = `http://127.0.0.1:${environment.PORT}/graphql`
    await eventually(
      () => isUp(endpoint),
      (up) => !up,
    )
    const { query } = await start(environment)
    expect((await paste(query)).data.image.name).toBe('plain-web')
  })

  it('refuses a second gateway on the same data, and says why', async () => {
    const environment = await settings()
    await start(environment)
    const second = launch('start', { ...environment, PORT: String(await freePort()) })
    expect(await second.ended).toBe(1)
    expect(second.output()).toMatch(/used by another/)
  })

  it('ends within seconds on SIGINT, and takes the emulator with it', async () => {
    const environment = await settings()
    const { gateway } = await start(environment)
    gateway.child.kill('SIGINT')
    expect(await gateway.ended).toBe(0)
    const health = `http://127.0.0.1:${environment.EMULATOR_PORT}/_emulator/health`
    await eventually(
      () => isUp(health),
      (up) => !up,
    )
  })

  it('names every wrong setting at once', async () => {
    const gateway = launch('start', { PORT: 'http', EMULATOR_SPEED: '2', HOST: '0.0.0.0' })
    expect(await gateway.ended).toBe(1)
    for (const name of ['PORT', 'EMULATOR_SPEED', 'HOST']) expect(gateway.output()).toContain(name)
  })
})

describe('npm run serve', () => {
  it('stops without credentials, says what is missing, and never falls back to the emulator', async () => {
    const gateway = launch('serve', {
      PORT: String(await freePort()),
      DATA_DIR: join(temporaryDirectory(), 'data'),
      ALIBABA_CLOUD_ECS_METADATA_DISABLED: 'true',
    })
    expect(await gateway.ended).toBe(1)
    expect(gateway.output()).toContain('ALIBABA_CLOUD_ACCESS_KEY_ID')
  })

  it('refuses the settings of the emulator', async () => {
    const gateway = launch('serve', { EMULATOR_URL: 'http://127.0.0.1:4100' })
    expect(await gateway.ended).toBe(1)
    expect(gateway.output()).toContain('EMULATOR_URL')
  })
})
