import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { demo } from '../../src/emulator/seed/demo-account.ts'
import { runCli } from '../support/cli-process.ts'
import { keys, openTerminal } from '../support/cli-terminal.ts'
import { type EmulatedGateway, startEmulatedGateway } from '../support/emulated-gateway.ts'

const HOUR_MS = 3_600_000

/** Copies go on as they are told to. */
let gateway: EmulatedGateway
beforeAll(async () => {
  const startedAt = Date.now()
  gateway = await startEmulatedGateway({}, { copySecondsPerGiB: 1, machineNow: () => startedAt })
  // Two copies of the seed take places for half an hour.
  gateway.emulator.advanceClock(HOUR_MS)
})
afterAll(() => gateway.close())

const opened: ReturnType<typeof openTerminal>[] = []
afterEach(() => {
  for (const terminal of opened.splice(0)) terminal.kill()
})

const open = (
  args: readonly string[],
  more: { columns?: number; environment?: Record<string, string> } = {},
) => {
  const terminal = openTerminal(gateway.endpoint, args, more)
  opened.push(terminal)
  return terminal
}

const copy =
  `copy --region ${demo.regionId} --image ${demo.plainImageId} --to-region cn-shanghai --encrypted --wait`.split(
    ' ',
  )

const idOf = (text: string) => /Q29weUpvYg\w+/.exec(text)?.[0] ?? ''

const statusOf = async (text: string) => {
  const { stdout } = await runCli(gateway.endpoint, ['job', idOf(text), '--json'])
  return (JSON.parse(stdout) as { copyJob: { status: string } }).copyJob.status
}

/** Lets the image go for the next test. */
const finish = async (text: string) => {
  gateway.emulator.advanceClock(HOUR_MS)
  await runCli(gateway.endpoint, ['watch', idOf(text), '--timeout', '30s'])
}

const ESCAPE = '\u001b'

describe('image-gateway copy --wait on a terminal', () => {
  it('moves a bar with the time that is left, and ends with the proof', async () => {
    const terminal = open(copy)
    await terminal.shown(/COPYING +░+ +0 % +about \d+ s left/)
    gateway.emulator.advanceClock(20_000)
    await terminal.shown(/COPYING +█{10,}░+ +5\d % +about \d+ s left/)
    gateway.emulator.advanceClock(HOUR_MS)
    expect(await terminal.ended).toBe(0)
    expect(terminal.text()).toMatch(/SUCCEEDED after .+: m-\S+ in cn-shanghai\s+verdict +MATCHES/)
    // The cursor is back.
    expect(terminal.raw().lastIndexOf(`${ESCAPE}[?25h`)).toBeGreaterThan(
      terminal.raw().lastIndexOf(`${ESCAPE}[?25l`),
    )
  })

  it('asks on Ctrl-C, and stops watching on a second one, while the copy goes on', async () => {
    const terminal = open(copy)
    await terminal.shown('COPYING')
    terminal.press(keys.interrupt)
    await terminal.shown('Cancel the copy')
    // Nothing moves in the way of the question.
    gateway.emulator.advanceClock(10_000)
    await delay(1_000)
    expect(terminal.text().split('What now?')[1]).not.toContain('COPYING')
    terminal.press(keys.interrupt)
    expect(await terminal.ended).toBe(130)
    expect(terminal.text()).toContain(`Go on watching: image-gateway watch ${idOf(terminal.text())}`)
    expect(await statusOf(terminal.text())).toBe('COPYING')
    await finish(terminal.text())
  })

  it('cancels the copy when that is the answer', async () => {
    const terminal = open(copy)
    await terminal.shown('COPYING')
    terminal.press(keys.interrupt)
    await terminal.shown('Cancel the copy')
    terminal.press(keys.down)
    await terminal.shown('❯ Cancel the copy')
    terminal.press(keys.enter)
    expect(await terminal.ended).toBe(12)
    expect(terminal.text()).toContain('CANCELLED after')
    expect(await statusOf(terminal.text())).toBe('CANCELLED')
  })

  it('goes on watching when that is the answer, and asks no longer once the copy has ended', async () => {
    const terminal = open(copy)
    await terminal.shown('COPYING')
    terminal.press(keys.interrupt)
    await terminal.shown('❯ Stop watching')
    terminal.press(keys.down)
    await terminal.shown('❯ Cancel the copy')
    terminal.press(keys.down)
    await terminal.shown('❯ Go on watching')
    const before = terminal.text().length
    terminal.press(keys.enter)
    await terminal.shown(new RegExp(`^[^]{${before}}[^]*COPYING`))
    terminal.press(keys.interrupt)
    await terminal.shown(/❯ Stop watching[^]*❯ Go on watching[^]*❯ Stop watching/)
    gateway.emulator.advanceClock(HOUR_MS)
    expect(await terminal.ended).toBe(0)
    expect(terminal.text()).toMatch(/verdict +MATCHES/)
  })
})

describe('image-gateway plan on a terminal', () => {
  it('lines up what it tells, coloured or not', async () => {
    const terminal = open([
      'plan',
      '--region',
      demo.regionId,
      '--image',
      demo.plainImageId,
      '--key',
      'alias/none',
    ])
    expect(await terminal.ended).toBe(8)
    expect(terminal.text()).toMatch(/^ {2}source {6}m-/m)
    expect(terminal.text()).toMatch(/^ {2}blocker {5}KEY_NOT_FOUND/m)
    expect(terminal.raw()).toContain(`${ESCAPE}[31mKEY_NOT_FOUND`)
  })
})

describe('image-gateway images on a terminal', () => {
  it.each([60, 80, 120])('fits its table into %d columns', async (columns) => {
    const terminal = open(['images', '--region', demo.regionId, '--limit', '20'], { columns })
    expect(await terminal.ended).toBe(0)
    const lines = terminal.text().split('\r\n')
    expect(lines[0]).toMatch(/^IMAGE +(REGION +)?NAME +.*ENCRYPTION/)
    expect(lines.filter((line) => line.startsWith('m-'))).toHaveLength(20)
    expect(lines.filter((line) => line.length > columns)).toEqual([])
  })

  it.each([
    ['NO_COLOR', [], { NO_COLOR: '1' }],
    ['--no-color', ['--no-color'], {}],
  ])('is without colours for %s', async (_, args, environment) => {
    const command = ['images', '--region', demo.regionId, '--limit', '2']
    const coloured = open(command)
    const plain = open([...command, ...args], { environment })
    await Promise.all([coloured.ended, plain.ended])
    expect(coloured.raw()).toContain(`${ESCAPE}[33mUNENCRYPTED`)
    expect(plain.raw()).toContain('UNENCRYPTED')
    expect(plain.raw()).not.toContain(ESCAPE)
  })
})
