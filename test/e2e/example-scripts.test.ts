import { execFileSync } from 'node:child_process'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { type EmulatedGateway, startEmulatedGateway } from '../support/emulated-gateway.ts'
import { launchCommand } from '../support/gateway-process.ts'

const scripts = [
  { name: 'curl', command: ['bash', 'examples/curl/encrypt-image.sh'], needs: ['bash', 'curl'] },
  { name: 'Python', command: ['python3', 'examples/python/encrypt_image.py'], needs: ['python3'] },
  { name: 'TypeScript', command: [process.execPath, 'examples/typescript/encrypt-image.ts'], needs: [] },
]

/** @throws Error that says what to install, where the system would say ENOENT */
const mustHave = (program: string) => {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' })
  } catch {
    throw new Error(`The examples are run as people would, and this machine lacks ${program}: install it.`)
  }
}

let gateway: EmulatedGateway
beforeAll(async () => {
  gateway = await startEmulatedGateway()
})
afterAll(() => gateway.close())
afterEach(() => gateway.emulator.clearFaults())

describe.each(scripts)('the $name example', ({ name, command, needs }) => {
  beforeAll(() => needs.forEach(mustHave))

  const run = async (idempotencyKey: string, words: string[] = [], settings: Record<string, string> = {}) => {
    gateway.callsSince()
    const launched = launchCommand([...command, ...words], {
      GATEWAY_URL: gateway.endpoint,
      IDEMPOTENCY_KEY: `${name}-${idempotencyKey}`,
      ...settings,
    })
    const exitCode = await launched.ended
    return { exitCode, output: launched.output(), copies: gateway.callsSince()['CopyImage'] ?? 0 }
  }

  it('lists images, copies one, and tells the verdict; run again, it copies nothing', async () => {
    const first = await run('again')
    expect(first.output).toMatch(/^ {2}m-bp1plainweb0000000001 {2}plain-web$/m)
    expect(first.output).toMatch(/The plan: .*The target will be encrypted; .*key-hzz66diskencryption0001/)
    expect(first.output).toMatch(/^Verdict: MATCHES, the encrypted image is m-\w+$/m)
    expect(first).toMatchObject({ exitCode: 0, copies: 1 })

    const second = await run('again')
    expect(second).toMatchObject({ exitCode: 0, copies: 0 })
    expect(second.output).toContain(/Verdict: .*/.exec(first.output)?.[0])
  })

  it('tells what the plan says is in the way, and sends nothing', async () => {
    const { exitCode, output, copies } = await run('blocked', [
      'cn-hangzhou',
      'm-bp1plainweb0000000001',
      'alias/no-such-key',
    ])
    expect({ exitCode, copies }).toEqual({ exitCode: 1, copies: 0 })
    expect(output).toContain('KEY_NOT_FOUND')
    expect(output).toContain('Give the ID, ARN or alias')
  })

  it('fails with the verdict when the copy is not encrypted as planned', async () => {
    gateway.emulator.addFault({ kind: 'other-key', times: 1 })
    const { exitCode, output } = await run('wrong-key')
    expect(exitCode).toBe(1)
    expect(output).toContain('Not as planned: WRONG_KEY')
    expect(output).toContain('WRONG_ENCRYPTION')
  })

  it('fails with the reason when there is no copy to judge', async () => {
    gateway.emulator.addFault({ kind: 'copy-fails', times: 1 })
    const { exitCode, output } = await run('fails')
    expect(exitCode).toBe(1)
    expect(output).toContain('Not as planned: no verdict')
    expect(output).toContain('CLOUD_COPY_FAILED')
  })

  it('tells what the gateway could not answer', async () => {
    const { exitCode, output } = await run('region', ['cn-nowhere', 'm-1', 'alias/none'])
    expect(exitCode).toBe(1)
    for (const text of ['The gateway could not answer:', 'BAD_USER_INPUT', 'There is no region'])
      expect(output).toContain(text)
  })
})
