import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { demo } from '../../src/emulator/seed/demo-account.ts'
import { type RunningEmulator, startEmulator } from '../../src/emulator/emulator.ts'
import { jsonLines, runCli, type StartedCli, startCli } from '../support/cli-process.ts'
import { startCutProxy } from '../support/cut-proxy.ts'
import { type EmulatedGateway, startGatewayOn } from '../support/emulated-gateway.ts'
import { eventually } from '../support/eventually.ts'
import {
  freePort,
  launch,
  type LaunchedProcess,
  printed,
  temporaryDirectory,
} from '../support/gateway-process.ts'

interface JobLine {
  copyJob: { id: string; status: string; changeCursor: string }
}

const HOUR_MS = 3_600_000

/** Copies go on as they are told to. */
let emulator: RunningEmulator
let gateway: EmulatedGateway
beforeAll(async () => {
  const startedAt = Date.now()
  const options = { copySecondsPerGiB: 1, kmsReadsPerSecond: 1_000, machineNow: () => startedAt }
  emulator = await startEmulator(options)
  // Two copies of the seed take places for half an hour.
  emulator.advanceClock(HOUR_MS)
  gateway = await startGatewayOn(emulator, {})
})
afterAll(async () => {
  await gateway.close()
  await emulator.close()
})

const started: (StartedCli | LaunchedProcess)[] = []
afterEach(() => {
  for (const { child } of started.splice(0)) child.kill('SIGKILL')
})

const start = (endpoint: string, ...args: string[]) => {
  const cli = startCli(endpoint, args)
  started.push(cli)
  return cli
}

const copy = (region: string) =>
  `copy --region ${demo.regionId} --image ${demo.plainImageId} --to-region ${region} --encrypted`.split(' ')

const statusesOf = (lines: readonly JobLine[], id: string) => {
  const statuses = lines.filter(({ copyJob }) => copyJob.id === id).map(({ copyJob }) => copyJob.status)
  // Progress repeats a status.
  return statuses.filter((status, index) => status !== statuses[index - 1])
}

const ALL = ['QUEUED', 'SUBMITTING', 'WAITING', 'COPYING', 'VERIFYING', 'SUCCEEDED']

const untilStatus = (endpoint: string, id: string, wanted: string) =>
  eventually(
    async () => {
      const { stdout } = await runCli(endpoint, ['job', id, '--json'])
      return (JSON.parse(stdout) as JobLine).copyJob.status
    },
    (status) => status === wanted,
  )

describe('image-gateway watch', () => {
  it('misses nothing of what happens while its connection is cut', async () => {
    const way = await startCutProxy(gateway.endpoint)
    const watching = start(way.endpoint, 'watch', '--region', 'cn-shanghai', '--json')
    const id = (await runCli(gateway.endpoint, copy('cn-shanghai'))).stdout.trim()
    await watching.printed('"COPYING"')
    way.cut()
    emulator.advanceClock(HOUR_MS)
    await untilStatus(gateway.endpoint, id, 'SUCCEEDED')
    expect(watching.stdout()).not.toContain('"SUCCEEDED"')
    way.mend()
    await watching.printed('"SUCCEEDED"')
    way.close()
    expect(statusesOf(jsonLines(watching.stdout()), id)).toEqual(ALL)
  })

  it('says that it is cut, and that it is back', async () => {
    const way = await startCutProxy(gateway.endpoint)
    const watching = start(way.endpoint, 'watch', '--region', 'cn-shanghai')
    const id = (await runCli(gateway.endpoint, copy('cn-shanghai'))).stdout.trim()
    await watching.printed('\tCOPYING\t')
    way.cut()
    await watching.printed('Trying again')
    way.mend()
    await watching.printed('The gateway is back.')
    emulator.advanceClock(HOUR_MS)
    await watching.printed('\tSUCCEEDED\t')
    watching.child.kill('SIGINT')
    expect(await watching.ended).toBe(130)
    way.close()
    const [, cursor = ''] = /watch --region cn-shanghai --after (\S+)/.exec(watching.stderr()) ?? []
    expect(cursor).not.toBe('')
    expect(id).not.toBe('')
  })

  it('goes on after a change that a script has seen before it died', async () => {
    const id = (await runCli(gateway.endpoint, copy('cn-shanghai'))).stdout.trim()
    const first = start(gateway.endpoint, 'watch', id, '--json')
    await first.printed('"COPYING"')
    first.child.kill('SIGKILL')
    await first.ended
    const seen = jsonLines<JobLine>(first.stdout())
    emulator.advanceClock(HOUR_MS)
    await untilStatus(gateway.endpoint, id, 'SUCCEEDED')
    const { changeCursor } = seen.at(-1)!.copyJob
    const { exitCode, stdout } = await runCli(gateway.endpoint, [
      'watch',
      id,
      '--json',
      '--after',
      changeCursor,
    ])
    const later = jsonLines<JobLine>(stdout).filter(({ copyJob }) => copyJob.changeCursor !== changeCursor)
    expect(statusesOf([...seen, ...later], id).slice(-3)).toEqual(['COPYING', 'VERIFYING', 'SUCCEEDED'])
    expect(exitCode).toBe(0)
  })

  it('watches several jobs until each has ended, and ends as the worst of them', async () => {
    const ids: string[] = []
    for (const image of [demo.plainImageId, demo.customerKeyImageId]) {
      const args = [
        'copy',
        '--region',
        demo.regionId,
        '--image',
        image,
        '--encrypted',
        '--wait',
        '--timeout',
        '1s',
      ]
      ids.push((await runCli(gateway.endpoint, args)).stdout.split('\n')[0] ?? '')
    }
    const watching = start(gateway.endpoint, 'watch', ...ids)
    for (const id of ids) await watching.printed(`${id}\tCOPYING`)
    await runCli(gateway.endpoint, ['cancel', ids[0] ?? '', '--wait'])
    emulator.advanceClock(HOUR_MS)
    expect(await watching.ended).toBe(12)
    expect(watching.stdout()).toMatch(/^CANCELLED/m)
    expect(watching.stdout()).toMatch(/^SUCCEEDED/m)
  })
})

describe('image-gateway copy --wait', () => {
  it('outlives a gateway that is killed and started again', async () => {
    const settings = {
      PORT: String(await freePort()),
      EMULATOR_URL: emulator.url,
      DATA_DIR: join(temporaryDirectory(), 'data'),
      COPY_POLL_INTERVAL_MS: '200',
    }
    const endpoint = `http://127.0.0.1:${settings.PORT}/graphql`
    const launchGateway = async () => {
      const launched = launch('start', settings)
      started.push(launched)
      await printed(launched, 'Ctrl-C')
      return launched
    }
    const killed = await launchGateway()
    const waiting = start(endpoint, ...copy('cn-beijing'), '--wait')
    await waiting.printed('\tCOPYING\t')
    killed.child.kill('SIGKILL')
    await waiting.printed('Trying again')
    emulator.advanceClock(HOUR_MS)
    await launchGateway()
    expect(await waiting.ended).toBe(0)
    expect(waiting.stderr()).toContain('The gateway is back.')
    expect(waiting.stdout()).toMatch(/verdict +MATCHES/)
  })
})
