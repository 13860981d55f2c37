import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { demo } from '../../src/emulator/seed/demo-account.ts'
import { jsonLines, runCli, type StartedCli, startCli } from '../support/cli-process.ts'
import { type EmulatedGateway, startEmulatedGateway } from '../support/emulated-gateway.ts'

interface JobLine {
  copyJob: { id: string; status: string; progressPercent: number; verification: { verdict: string } | null }
  replayed?: boolean
  idempotencyKey?: string
}

/** Copies go on as they are told to: none ends before it has been looked at. */
let gateway: EmulatedGateway
beforeAll(async () => {
  const startedAt = Date.now()
  gateway = await startEmulatedGateway({}, { copySecondsPerGiB: 1, machineNow: () => startedAt })
  // Two copies of the seed take places for half an hour.
  gateway.emulator.advanceClock(HOUR_MS)
})
afterAll(() => gateway.close())

const HOUR_MS = 3_600_000

const started: StartedCli[] = []
afterEach(() => {
  gateway.emulator.clearFaults()
  for (const { child } of started.splice(0)) child.kill('SIGKILL')
})

const run = (...args: string[]) => runCli(gateway.endpoint, args)
const start = (...args: string[]) => {
  const cli = startCli(gateway.endpoint, args)
  started.push(cli)
  return cli
}

/** The cloud runs one copy of an image at a time: each test lets it go for the next. */
const copy = (...more: string[]) => [
  'copy',
  `--region=${demo.regionId}`,
  `--image=${demo.plainImageId}`,
  '--to-region=cn-shanghai',
  '--encrypted',
  ...more,
]

const finish = () => gateway.emulator.advanceClock(HOUR_MS)

const statusOf = async (id: string) => {
  const { stdout } = await run('job', id, '--json')
  return (JSON.parse(stdout) as JobLine).copyJob.status
}

/** Lets the image go for the next test. */
const ended = async (id: string) => {
  finish()
  return run('watch', id, '--timeout', '30s')
}

describe('image-gateway copy', () => {
  it('prints the job alone into a pipe, and the key under which it can be sent again', async () => {
    const first = await run(...copy())
    const id = first.stdout.trim()
    const [, key = ''] = /^Idempotency key: (\S+)$/m.exec(first.stderr) ?? []
    expect(id).toMatch(/^\S+$/)
    const again = await run(...copy('--idempotency-key', key))
    expect(again.stdout.trim()).toBe(id)
    expect(again.stderr).toContain('asked for before')
    await ended(id)
  })

  it('tells the key as JSON with --json, also where no answer comes', async () => {
    const unanswered = await runCli('http://127.0.0.1:1/graphql', copy('--json'))
    const [told, failed] = jsonLines<{ idempotencyKey?: string; error?: { remedy: string } }>(
      unanswered.stderr,
    )
    expect(told).toEqual({ idempotencyKey: expect.stringMatching(/^\S+$/) })
    expect(failed?.error?.remedy).toContain(`--idempotency-key ${told?.idempotencyKey}`)
    expect(unanswered.stdout).toBe('')
  })

  it('waits with a line for each step, and ends with the proof', async () => {
    const cli = start(...copy('--wait', '--name', 'with-proof'))
    await cli.printed('\tCOPYING\t')
    finish()
    expect(await cli.ended).toBe(0)
    const [id = '', ...lines] = cli.stdout().trim().split('\n')
    const steps = lines.filter((line) => line.includes(`\t${id}\t`)).map((line) => line.split('\t')[2])
    expect([...new Set(steps)]).toEqual([
      'QUEUED',
      'SUBMITTING',
      'WAITING',
      'COPYING',
      'VERIFYING',
      'SUCCEEDED',
    ])
    expect(cli.stdout()).toMatch(/^SUCCEEDED after .+: m-\S+ in cn-shanghai\n {2}verdict +MATCHES\n/m)
  })

  it('finds the copy by its key after kill -9, and waits on', async () => {
    const command = copy('--wait', '--json', '--idempotency-key', 'after-a-crash')
    const killed = start(...command)
    await killed.printed('"COPYING"')
    killed.child.kill('SIGKILL')
    await killed.ended
    const again = start(...command)
    await again.printed('"COPYING"')
    finish()
    expect(await again.ended).toBe(0)
    const [before] = jsonLines<JobLine>(killed.stdout())
    const lines = jsonLines<JobLine>(again.stdout())
    expect(before).toMatchObject({ replayed: false, idempotencyKey: 'after-a-crash' })
    expect(lines[0]).toMatchObject({ replayed: true, copyJob: { id: before?.copyJob.id } })
    expect(lines.at(-1)?.copyJob).toMatchObject({
      status: 'SUCCEEDED',
      verification: { verdict: 'MATCHES' },
    })
    expect(again.stderr()).toBe('')
  })

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('only stops watching on %s, and says how to go on', async (signal, exitCode) => {
    const cli = start(...copy('--wait'))
    await cli.printed('\tCOPYING\t')
    cli.child.kill(signal)
    expect(await cli.ended).toBe(exitCode)
    const id = cli.stdout().split('\n')[0] ?? ''
    expect(cli.stderr()).toContain(`Go on watching: image-gateway watch ${id}`)
    expect(await statusOf(id)).toBe('COPYING')
    expect((await ended(id)).exitCode).toBe(0)
  })

  it('stops waiting after --timeout, and the copy goes on', async () => {
    const { exitCode, stdout, stderr } = await run(...copy('--wait', '--timeout', '1s'))
    const id = stdout.split('\n')[0] ?? ''
    expect(stderr).toContain(`image-gateway watch ${id}`)
    expect(exitCode).toBe(14)
    expect((await ended(id)).exitCode).toBe(0)
  })

  it('tells all that is in the way, and ends with a code of its own', async () => {
    const blocked = copy('--key', 'alias/none', '--name', 'x', '--json', '--idempotency-key', 'blocked')
    const { exitCode, stdout, stderr } = await run(...blocked)
    expect(JSON.parse(stdout)).toMatchObject({
      copyJob: null,
      userErrors: [{ code: 'KEY_NOT_FOUND' }, { code: 'NAME_INVALID' }],
    })
    expect(JSON.parse(stderr)).toMatchObject({ error: { code: 'KEY_NOT_FOUND' } })
    expect(exitCode).toBe(8)
  })

  it('ends with a code of its own when the copy is encrypted with another key', async () => {
    gateway.emulator.addFault({ kind: 'other-key', times: 1 })
    const cli = start(...copy('--wait', '--key', demo.keyAlias))
    await cli.printed('\tCOPYING\t')
    finish()
    expect(await cli.ended).toBe(10)
    expect(cli.stdout()).toMatch(
      /^FAILED after[^]*verdict +WRONG_KEY\n[^]*failure +WRONG_ENCRYPTION: .+\n {2}remedy/m,
    )
  })
})

describe('image-gateway cancel and retry', () => {
  it('cancels, and waits until it is', async () => {
    const waiting = start(...copy('--wait'))
    await waiting.printed('\tCOPYING\t')
    const id = waiting.stdout().split('\n')[0] ?? ''
    const { exitCode, stdout } = await run('cancel', id, '--wait')
    expect(stdout).toMatch(/CANCELLED after/)
    expect(exitCode).toBe(0)
    expect(await waiting.ended).toBe(12)
    const again = await run('retry', id)
    expect(again.stderr).toContain('NOT_FAILED')
    expect(again.exitCode).toBe(13)
  })

  it('tries a failed copy again, under its own ID', async () => {
    gateway.emulator.addFault({ kind: 'copy-fails', times: 1 })
    const failing = start(...copy('--wait', '--json'))
    await failing.printed('"COPYING"')
    finish()
    expect(await failing.ended).toBe(9)
    const [first] = jsonLines<JobLine>(failing.stdout())
    const id = first?.copyJob.id ?? ''
    const retrying = start('retry', id, '--wait', '--json')
    await retrying.printed('"COPYING"')
    finish()
    expect(await retrying.ended).toBe(0)
    expect(jsonLines<JobLine>(retrying.stdout()).at(-1)?.copyJob).toMatchObject({ id, status: 'SUCCEEDED' })
    const shown = await run('job', id)
    expect(shown.stdout).toMatch(/○ \S+ {2}FAILED[^]*● \S+ {2}SUCCEEDED/)
    expect(shown.stdout).toMatch(/cloud request [-0-9A-F]{36}/)
    const late = await run('cancel', id)
    expect(late.stderr).toContain('ALREADY_FINISHED')
    expect(late.exitCode).toBe(13)
  })
})

describe('image-gateway jobs', () => {
  it('lists by status, and tells since when', async () => {
    const { stdout } = await run('jobs', '--status', 'succeeded', '--since', '1h', '--json')
    const { copyJobs } = JSON.parse(stdout) as { copyJobs: JobLine['copyJob'][] }
    expect(copyJobs.length).toBeGreaterThan(2)
    expect(copyJobs.every(({ status }) => status === 'SUCCEEDED')).toBe(true)
    const none = await run('jobs', '--region', 'us-west-1')
    expect(none).toEqual({ exitCode: 0, stdout: '', stderr: 'None found.\n' })
  })
})
