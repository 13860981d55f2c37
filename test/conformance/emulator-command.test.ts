import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { emulatorConfigOf } from '../../src/emulator/emulator-config.ts'
import { commandLineOf } from '../../src/emulator/emulator-flags.ts'
import { launchEmulator } from '../support/emulator-process.ts'
import type { LaunchedEmulator } from '../support/emulator-process.ts'

const example = fileURLToPath(new URL('../../src/emulator/examples/two-regions.yaml', import.meta.url))
const root = new URL('../../', import.meta.url)
const { bin } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
  bin: Record<string, string>
}
const command = fileURLToPath(new URL(bin['image-encryption-emulator']!, root))

let directory: string
let launched: LaunchedEmulator[]

beforeEach(() => {
  directory = realpathSync(mkdtempSync(join(tmpdir(), 'emulator-')))
  launched = []
})
afterEach(async () => {
  await Promise.all(launched.map(({ kill }) => kill()))
  rmSync(directory, { recursive: true })
})

const launch = (args: readonly string[], environment: Record<string, string> = {}, entry?: string) => {
  const emulator = launchEmulator({ args, environment, cwd: directory, ...(entry ? { entry } : {}) })
  launched.push(emulator)
  return emulator
}

const configOf = (args: readonly string[], environment: Record<string, string> = {}) => {
  const line = commandLineOf(args)
  if (line.kind !== 'start') throw new Error(line.kind)
  return emulatorConfigOf(environment, line.settings)
}

describe('the command line', () => {
  test('wins over the environment', () => {
    const environment = { EMULATOR_PORT: '1', EMULATOR_DATA_DIR: 'there', EMULATOR_SEED: 'a.yaml' }
    expect(configOf([], environment)).toMatchObject({ options: { port: 1 }, seedPath: 'a.yaml' })
    expect(configOf(['--port', '2', '--in-memory', '--seed=b.yaml'], environment)).toMatchObject({
      options: { port: 2, dataDir: null },
      seedPath: 'b.yaml',
    })
    const { options } = configOf(['--data-dir', '/d'], { EMULATOR_IN_MEMORY: 'true' })
    expect(options.dataDir).toBe('/d')
  })

  test.each([
    [['--prot', '1'], '--prot is not an option: did you mean --port?'],
    [['4100'], '4100 is not an option'],
    [['--port'], '--port takes a value'],
    [['--in-memory=no'], '--in-memory takes no value'],
    [['--port', 'x'], '--port: must be a whole number'],
    [['--host', '192.0.2.1'], '--host: lets other machines in'],
    [['--in-memory', '--data-dir', 'd'], '--data-dir: and keeping no state exclude each other'],
    [['--copy-seconds-per-gib', 'fast'], '--copy-seconds-per-gib: must be 0 or more'],
  ])('refuses %j', (args, refusal) => {
    expect(() => configOf(args)).toThrow(refusal)
  })

  test('explains itself and tells its version', async () => {
    const help = launch(['--help'])
    expect(await help.ended).toBe(0)
    for (const name of ['port', 'host', 'data-dir', 'in-memory', 'seed', 'allow-network', 'version'])
      expect(help.output()).toContain(`--${name}`)
    const version = launch(['--version'])
    await version.ended
    expect(version.output()).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('a seed file', () => {
  test('is what there is at first, and what a reset goes back to once there is a state', async () => {
    const args = ['--data-dir', 'state', '--seed', example]
    const first = launch(args)
    const { client } = await first.up()
    expect(first.output()).toContain(`(state: ${join(directory, 'state')})`)
    expect(first.output()).toContain('2 regions, 2 images, 3 keys')
    await client.ecs('DeleteImage', { RegionId: 'cn-hangzhou', ImageId: 'm-bp1exampleplain00001' })
    await first.kill()
    const second = launch(args)
    const { url } = await second.up()
    expect(second.output()).toContain(`${example} is what POST`)
    expect(second.output()).toContain('2 regions, 1 images')
    await fetch(`${url}/_emulator/reset`, { method: 'POST' })
    const health = (await (await fetch(`${url}/_emulator/health`)).json()) as { counts: unknown }
    expect(health.counts).toMatchObject({ regions: 2, images: 2 })
  })

  test('that is wrong or not there keeps it from starting, which says where', async () => {
    const path = join(directory, 'seed.yaml')
    writeFileSync(path, 'regions:\n  cn-hangzhou:\n    image: []\n')
    const wrong = launch(['--in-memory', '--seed', path])
    expect(await wrong.ended).toBe(1)
    expect(wrong.output()).toContain(
      `${path}, line 3: regions.cn-hangzhou.image: is not known here (did you mean images?)`,
    )
    const missing = launch(['--in-memory'], { EMULATOR_SEED: 'nowhere.yaml' })
    expect(await missing.ended).toBe(1)
    expect(missing.output()).toContain('nowhere.yaml')
  })
})

describe('the network', () => {
  test('is let in only when that is said, with a warning', async () => {
    const open = launch(['--in-memory', '--host', '0.0.0.0', '--allow-network'])
    const { url } = await open.up()
    expect(open.output()).toContain('listening on http://0.0.0.0:')
    expect(open.output()).toMatch(/^WARNING: other machines may reach this address/m)
    expect((await fetch(`${url}/_emulator/health`)).status).toBe(200)
    const local = launch(['--in-memory', '--allow-network'])
    await local.up()
    expect(local.output()).not.toContain('WARNING')
  })
})

describe('the installed command', () => {
  test('is what package.json names, and works from any directory', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [command, '--version'], { cwd: directory })
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
    const emulator = launch(['--data-dir', 'here'], {}, command)
    await emulator.up()
    expect(emulator.output()).toContain(`(state: ${join(directory, 'here')})`)
    emulator.child.kill('SIGTERM')
    expect(await emulator.ended).toBe(0)
  })
})
