import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { type RunningEmulator, startEmulator } from '../../src/emulator/emulator.ts'
import { eventually } from '../support/eventually.ts'
import { freePort, launch, launchCommand, printed, temporaryDirectory } from '../support/gateway-process.ts'
import type { LaunchedProcess } from '../support/gateway-process.ts'
import { CopyImageEncryptedDocument, CopyJobByIdDocument } from '../support/generated/operations.ts'
import { createGraphqlClient } from '../support/graphql-client.ts'
import { type PostgresServer, startPostgres } from '../support/postgres-server.ts'

let server: PostgresServer
let emulator: RunningEmulator
const launched: LaunchedProcess[] = []
beforeAll(async () => {
  server = await startPostgres()
  emulator = await startEmulator({ copySecondsPerGiB: 1 })
}, 60_000)
afterEach(async () => {
  for (const { child } of launched) child.kill('SIGINT')
  await Promise.all(launched.splice(0).map(({ ended }) => ended))
})
afterAll(async () => {
  await emulator.close()
  await server.stop()
})

const DATA_DIR = join(temporaryDirectory(), 'data')
const settings = async (more: Record<string, string> = {}) => ({
  PORT: String(await freePort()),
  EMULATOR_URL: emulator.url,
  COPY_POLL_INTERVAL_MS: '200',
  DATA_DIR,
  ...more,
})

const start = async (environment: Awaited<ReturnType<typeof settings>>) => {
  const gateway = launch('start', environment)
  launched.push(gateway)
  await printed(gateway, 'Ctrl-C')
  return { gateway, ...createGraphqlClient(`http://127.0.0.1:${environment.PORT}/graphql`) }
}
const move = async (...words: string[]) => {
  const command = launchCommand([process.execPath, 'src/launch.mjs', 'move-jobs', ...words], {
    DATA_DIR,
    DATABASE_URL: server.url,
  })
  return { exitCode: await command.ended, output: command.output() }
}

const input = {
  sourceRegionId: 'cn-hangzhou',
  imageId: 'm-bp1plainweb0000000001',
  keyId: 'alias/disk-encryption',
  idempotencyKey: 'moved',
}

describe('npm run move-jobs', () => {
  it('says how it is used', async () => {
    const { exitCode, output } = await move()
    expect(exitCode).toBe(1)
    expect(output).toContain('npm run move-jobs -- to-server')
  })

  it('takes a copy under way to the server, where it goes on, and the embedded database says so', async () => {
    const embedded = await start(await settings())
    const { data } = await embedded.ask(CopyImageEncryptedDocument, { input })
    const id = data.copyImageEncrypted.copyJob?.id ?? ''
    const jobAt = async (gateway: typeof embedded) =>
      (await gateway.ask(CopyJobByIdDocument, { id })).data.copyJob
    await eventually(
      () => jobAt(embedded),
      (job) => job?.status === 'COPYING',
    )
    expect(await move('to-server')).toMatchObject({
      exitCode: 1,
      output: expect.stringContaining('is used by'),
    })
    embedded.gateway.child.kill('SIGINT')
    await embedded.gateway.ended

    const { exitCode, output } = await move('to-server')
    expect(output).toContain('Jobs moved: 1, 1 of them unfinished, with 4 changes of status.')
    expect(output).not.toContain(new URL(server.url).password)
    expect(exitCode).toBe(0)

    const onServer = await start(await settings({ DATABASE_URL: server.url }))
    const again = await onServer.ask(CopyImageEncryptedDocument, { input })
    expect(again.data.copyImageEncrypted).toMatchObject({ replayed: true, copyJob: { id } })
    expect(await move('to-embedded')).toMatchObject({
      exitCode: 1,
      output: expect.stringContaining('stop them first'),
    })
    emulator.advanceClock(60_000)
    await eventually(
      () => jobAt(onServer),
      (job) => job?.status === 'SUCCEEDED',
    )

    const left = launch('start', await settings())
    expect(await left.ended).toBe(1)
    expect(left.output()).toMatch(/were moved at .* They are in: The PostgreSQL database 127\.0\.0\.1/)
  }, 120_000)
})
