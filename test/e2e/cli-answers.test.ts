import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import { runCli } from '../support/cli-process.ts'
import { freePort, temporaryDirectory } from '../support/gateway-process.ts'
import { type ScriptedAnswer, startScriptedGateway } from '../support/scripted-gateway.ts'

const TOKEN = 'secret-token-of-a-test'

const open: { close: () => void }[] = []
afterEach(() => {
  for (const server of open.splice(0)) server.close()
})

const startGateway = async (answer: ScriptedAnswer) => {
  const gateway = await startScriptedGateway(answer)
  open.push(gateway)
  return gateway
}

const none = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } }
const noImages = { body: JSON.stringify({ data: { images: none } }) }
const images = ['images', '--region', 'cn-hangzhou']

describe('what the gateway tells, on its way to a terminal', () => {
  const HOSTILE = '\u001b]0;owned\u0007\u009b31m\u202eweb\r\n'
  const image = {
    imageId: 'm-1',
    regionId: 'cn-hangzhou',
    name: HOSTILE,
    description: HOSTILE,
    status: 'AVAILABLE',
    owner: 'SELF',
    sizeGiB: 40,
    tags: [],
    encryption: null,
  }
  const answer = {
    body: JSON.stringify({
      data: { images: { ...none, nodes: [image] } },
      errors: [{ message: HOSTILE, extensions: { code: HOSTILE } }],
    }),
  }
  // oxlint-disable-next-line no-control-regex -- They are what must not be there.
  const obeyed = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/

  it('has nothing left in it that a terminal would obey', async () => {
    const gateway = await startGateway(answer)
    const { stdout, stderr } = await runCli(gateway.endpoint, images)
    expect(stdout.replaceAll('\t', '')).not.toMatch(obeyed)
    expect(stdout).toContain('\\u001b]0;owned\\u0007\\u009b31m\\u202eweb\\u000d\\u000a')
    expect(stderr).toContain('owned')
    expect(stderr).not.toMatch(obeyed)
  })

  it('means the same in JSON, without reaching the terminal raw', async () => {
    const gateway = await startGateway(answer)
    const { stdout, stderr } = await runCli(gateway.endpoint, [...images, '--json'])
    expect(stdout + stderr).not.toMatch(obeyed)
    expect(JSON.parse(stdout)).toMatchObject({ images: [{ name: HOSTILE }] })
    expect(JSON.parse(stderr)).toMatchObject({ error: { message: HOSTILE } })
  })
})

describe('the token', () => {
  const fileWith = (text: string) => {
    const path = join(temporaryDirectory(), 'token')
    writeFileSync(path, text)
    return path
  }

  it.each([
    ['IMAGE_GATEWAY_TOKEN', () => [], { IMAGE_GATEWAY_TOKEN: TOKEN }],
    ['--token-file', () => ['--token-file', fileWith(`${TOKEN}\n`)], {}],
    [
      '--token-file rather than IMAGE_GATEWAY_TOKEN',
      () => ['--token-file', fileWith(TOKEN)],
      { IMAGE_GATEWAY_TOKEN: 'other' },
    ],
  ])('is sent from %s', async (_, args, environment) => {
    const gateway = await startGateway(noImages)
    await runCli(gateway.endpoint, [...images, ...args()], environment)
    expect(gateway.asked.map(({ authorization }) => authorization)).toEqual([`Bearer ${TOKEN}`])
  })

  it('goes unencrypted to no other machine, unless that is allowed', async () => {
    const url = 'http://gateway.example:1/graphql'
    const refused = await runCli(url, images, { IMAGE_GATEWAY_TOKEN: TOKEN })
    expect(refused.stderr).toContain('would be sent to gateway.example:1 unencrypted')
    expect(refused.exitCode).toBe(2)
    const allowed = await runCli(url, [...images, '--allow-insecure'], { IMAGE_GATEWAY_TOKEN: TOKEN })
    expect(allowed.stderr).toContain('No gateway answers')
  })

  it('is not taken along to where the gateway points', async () => {
    const elsewhere = await startGateway(noImages)
    const gateway = await startGateway({ status: 307, headers: { location: elsewhere.endpoint }, body: '' })
    const { exitCode } = await runCli(gateway.endpoint, images, { IMAGE_GATEWAY_TOKEN: TOKEN })
    expect(elsewhere.asked).toEqual([])
    expect(exitCode).toBe(4)
  })

  it.each([
    [
      'a refusal',
      { status: 401, body: '{"errors":[{"message":"no","extensions":{"code":"UNAUTHENTICATED"}}]}' },
      5,
    ],
    ['a refusal of a proxy', { status: 403, body: '<html>' }, 5],
    ['a fault', { status: 500, body: '{"errors":[{"message":"no"}]}' }, 4],
    ['a proxy whose gateway is down', { status: 502, body: '<html>' }, 3],
    ['something else than a gateway', { status: 200, body: '<html>' }, 4],
  ])('is never printed: %s', async (_, answer, exitCode) => {
    const gateway = await startGateway({ ...answer, headers: { 'x-request-id': 'request-1' } })
    const result = await runCli(gateway.endpoint, images, { IMAGE_GATEWAY_TOKEN: TOKEN })
    expect(result.stderr).toContain('request request-1')
    expect(result.stdout + result.stderr).not.toContain(TOKEN)
    expect(result.exitCode).toBe(exitCode)
  })

  it.each([
    ['in the URL', ['--url', `http://me:${TOKEN}@127.0.0.1/graphql`], {}],
    ['as an option that there is not', [`--token=${TOKEN}`], {}],
    ['with a blank in it', [], { IMAGE_GATEWAY_TOKEN: `${TOKEN} ${TOKEN}` }],
  ])('is refused %s, and not repeated', async (_, args, environment) => {
    const endpoint = `http://127.0.0.1:${await freePort()}/graphql`
    const result = await runCli(endpoint, [...images, ...args], environment)
    expect(result.stdout + result.stderr).not.toContain(TOKEN)
    expect(result.exitCode).toBe(2)
  })
})
