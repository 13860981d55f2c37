import { realpathSync, writeFileSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'

import { startEmulator } from '../../src/emulator/emulator.ts'
import { emulatorProcesses } from '../support/emulator-processes.ts'

const { dataDir, launch, start } = emulatorProcesses()

describe('a second emulator', () => {
  test('on the same data directory does not start, and says so', async () => {
    await start()
    const second = launch({})
    expect(await second.ended).toBe(1)
    expect(second.output()).toBe(
      `The emulator did not start. Another emulator has the data directory ${dataDir()}.\n`,
    )
  })

  test('is not what is told when the lock can not be used for another reason', async () => {
    writeFileSync(join(dataDir(), 'emulator.lock'), 'no database'.repeat(100))
    await expect(startEmulator({ dataDir: dataDir() })).rejects.toThrow(
      /emulator\.lock can not be used: .*not a database/,
    )
  })

  test('on the same port does not start, and says so', async () => {
    const first = await start()
    const second = launch({
      EMULATOR_PORT: String(first.port),
      EMULATOR_DATA_DIR: '',
      EMULATOR_IN_MEMORY: 'true',
    })
    expect(await second.ended).toBe(1)
    expect(second.output()).toContain(`Port ${first.port} is in use`)
  })
})

/** Not every machine has IPv6. */
const loopbackAddress = Object.values(networkInterfaces()).some((addresses) =>
  addresses?.some(({ address }) => address === '::1'),
)
  ? '::1'
  : '127.0.0.1'

describe('the process', () => {
  test('says where it listens, where its state is, what is in it, and what to try', async () => {
    const { output, url } = await start({ EMULATOR_DATA_DIR: '', EMULATOR_IN_MEMORY: 'true' })
    const [first, second, third] = output().split('\n')
    expect(first).toBe(`Emulator of ECS, KMS, RAM and STS listening on ${url} (state: in memory)`)
    expect(second).toMatch(
      /^8 regions, \d+ images, \d+ keys; access key emulator-demo-key, secret emulator-demo-secret$/,
    )
    expect(third).toBe(
      `Try: curl ${url}/_emulator/    (what tests can do with it; src/emulator/README.md tells of SDKs and seeds)`,
    )
    const health = (await (await fetch(`${url}/_emulator/health`)).json()) as { dataDir: unknown }
    expect(health.dataDir).toBeNull()
  })

  test('keeps its state below the data directory of the gateway unless told otherwise', async () => {
    const byDefault = await start({ EMULATOR_DATA_DIR: '' })
    expect(byDefault.output()).toContain(`(state: ${join(realpathSync(dataDir()), 'data', 'emulator')})`)
    const elsewhere = await start({ EMULATOR_DATA_DIR: '', DATA_DIR: join(dataDir(), 'other') })
    expect(elsewhere.output()).toContain(`(state: ${join(dataDir(), 'other', 'emulator')})`)
  })

  test('listens on an address in brackets, as IPv6 ones are written', async () => {
    const emulator = await startEmulator({ host: `[${loopbackAddress}]` })
    expect((await fetch(`${emulator.url}/_emulator/health`)).status).toBe(200)
    await emulator.close()
  })

  test('listens on loopback addresses only, also for tests', async () => {
    await expect(startEmulator({ host: '0.0.0.0' })).rejects.toThrow(/loopback/)
  })

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'ends within a second on %s, with connections open',
    async (signal) => {
      const { child, client, ended } = await start()
      await client.ecs('DescribeRegions', {})
      const before = performance.now()
      child.kill(signal)
      expect(await ended).toBe(0)
      expect(performance.now() - before).toBeLessThan(1000)
    },
  )

  test('names each setting that it can not use', async () => {
    const wrong = launch({
      EMULATOR_PORT: 'http',
      EMULATOR_HOST: '0.0.0.0',
      EMULATOR_COPY_SECONDS_PER_GIB: '-1',
      EMULATOR_KMS_READS_PER_SECOND: '0',
      EMULATOR_IN_MEMORY: 'true',
      EMULATOR_SPEED: '2',
      EMULATOR_ALLOW_NETWORK: 'yes',
    })
    expect(await wrong.ended).toBe(1)
    for (const name of [
      'PORT',
      'HOST',
      'COPY_SECONDS_PER_GIB',
      'KMS_READS_PER_SECOND',
      'SPEED',
      'DATA_DIR',
      'ALLOW_NETWORK',
    ])
      expect(wrong.output()).toContain(`EMULATOR_${name}: `)
  })
})
