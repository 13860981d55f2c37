import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { demo } from '../../src/emulator/seed/demo-account.ts'
import { runCli } from '../support/cli-process.ts'
import { type EmulatedGateway, startEmulatedGateway } from '../support/emulated-gateway.ts'
import { freePort } from '../support/gateway-process.ts'

let gateway: EmulatedGateway
beforeAll(async () => {
  gateway = await startEmulatedGateway()
})
afterAll(() => gateway.close())

const run = (...args: string[]) => runCli(gateway.endpoint, args)
const plain = ['--region', demo.regionId, '--image', demo.plainImageId]

interface ImageList {
  images: { imageId: string; regionId: string; encryption: { state: string } }[]
  hasMore: boolean
}

describe('image-gateway images', () => {
  it('prints tab-separated lines without colours into a pipe', async () => {
    const found = await run('images', '--region', demo.regionId, '--name', 'encrypted-db')
    const { exitCode, stdout, stderr } = found
    const line = [demo.customerKeyImageId, demo.regionId, 'encrypted-db', 'ENCRYPTED', demo.keyAlias]
    expect(stdout).toBe(`${[...line, '40 GiB', 'AVAILABLE'].join('\t')}\n`)
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  })

  it('pages up to the limit, and says that there is more', async () => {
    const { stdout, stderr } = await run('images', '--region', demo.regionId, '--limit', '230')
    expect(new Set(stdout.trim().split('\n')).size).toBe(230)
    expect(stderr).toContain('There are more than these 230')
  })

  it('prints one JSON document of all regions, filtered as asked', async () => {
    const { stdout } = await run('images', '--json', '--encryption', 'unencrypted', '--limit', '400')
    const { images, hasMore } = JSON.parse(stdout) as ImageList
    expect(new Set(images.map(({ encryption }) => encryption.state))).toEqual(new Set(['UNENCRYPTED']))
    expect(new Set(images.map(({ regionId }) => regionId)).size).toBeGreaterThan(5)
    expect(hasMore).toBe(false)
  })

  it('finds by tag and by key', async () => {
    const byTag = await run('images', '--region', demo.regionId, '--tag', 'demo=plain')
    expect(byTag.stdout.split('\t')[0]).toBe(demo.plainImageId)
    const byKey = await run('images', '--region', demo.regionId, '--key', demo.keyAlias, '--json')
    const ids = (JSON.parse(byKey.stdout) as ImageList).images.map(({ imageId }) => imageId)
    expect(ids).toContain(demo.customerKeyImageId)
    expect(ids).not.toContain(demo.serviceKeyImageId)
  })

  it('prints what there is when a region is down, tells which, and ends with a code of its own', async () => {
    gateway.emulator.addFault({
      service: 'ecs',
      operation: 'DescribeImages',
      regionId: 'us-west-1',
      kind: 'http-error',
      httpStatus: 403,
      code: 'Forbidden.RAM',
      message: 'no',
    })
    const regions = ['images', '--region', 'us-west-1,cn-shanghai', '--limit', '5']
    const asText = await run(...regions)
    const asJson = await run(...regions, '--json')
    gateway.emulator.clearFaults()
    expect(asText.exitCode).toBe(7)
    expect(asText.stdout.trim().split('\n')).toHaveLength(5)
    expect(asText.stderr).toMatch(
      /^error: us-west-1: .+\n {2}Give the gateway the rights .+\n {2}UPSTREAM_DENIED · cloud code Forbidden\.RAM · request [-0-9a-f]{36} · cloud request \S+$/m,
    )
    expect(asJson.exitCode).toBe(7)
    expect((JSON.parse(asJson.stdout) as ImageList).images).toHaveLength(5)
    expect(JSON.parse(asJson.stderr)).toMatchObject({
      error: { code: 'UPSTREAM_DENIED', upstreamCode: 'Forbidden.RAM', requestId: expect.any(String) },
    })
  })
})

describe('image-gateway keys', () => {
  it('tells of each key whether it can encrypt disks, and why not', async () => {
    const { exitCode, stdout } = await run('keys', '--region', demo.regionId)
    expect(stdout).toMatch(/^\S+\tcn-hangzhou\talias\/disk-encryption\tENABLED\tCUSTOMER\tyes\t$/m)
    expect(stdout).toMatch(/^\S+\tcn-hangzhou\talias\/acs\/ecs\tENABLED\tSERVICE\tyes\t$/m)
    expect(stdout).toMatch(
      /\talias\/byok-expired\tPENDING_IMPORT\tCUSTOMER\tno: PENDING_IMPORT MATERIAL_EXPIRED\t$/m,
    )
    expect(exitCode).toBe(0)
  })

  it('lists the usable ones alone', async () => {
    const { stdout } = await run('keys', '--region', demo.regionId, '--usable', '--json')
    const { keys } = JSON.parse(stdout) as { keys: { usableForDiskEncryption: boolean }[] }
    expect(keys.length).toBeGreaterThan(2)
    expect(keys.every(({ usableForDiskEncryption }) => usableForDiskEncryption)).toBe(true)
  })
})

describe('image-gateway keys, when a region is down', () => {
  const down = (regionId: string) =>
    gateway.emulator.addFault({
      service: 'kms',
      operation: 'ListKeys',
      regionId,
      kind: 'http-error',
      httpStatus: 403,
      code: 'Forbidden.RAM',
      message: 'no',
    })
  // Regions whose keys no other test has read: the gateway remembers them for a while.
  const list = () => run('keys', '--region', 'us-west-1,cn-beijing')
  afterEach(() => gateway.emulator.clearFaults())

  it('ends as refused when no other answers, and tells each', async () => {
    down('us-west-1')
    down('cn-beijing')
    const { exitCode, stdout, stderr } = await list()
    expect(stderr).toMatch(/^error: us-west-1: [^]+^error: cn-beijing: /m)
    expect(stdout).toBe('')
    expect(exitCode).toBe(4)
  })

  it('prints those of the others, tells which is down, and ends with a code of its own', async () => {
    down('us-west-1')
    const { exitCode, stdout, stderr } = await list()
    expect(stdout).toMatch(/^\S+\tcn-beijing\t/m)
    expect(stderr).toMatch(/^error: us-west-1: .+\n.+\n {2}UPSTREAM_DENIED/)
    expect(exitCode).toBe(7)
  })
})

describe('image-gateway plan', () => {
  it('tells what would become of the copy, and changes nothing', async () => {
    gateway.emulator.clearCalls()
    const { exitCode, stdout } = await run('plan', ...plain, '--key', demo.keyAlias)
    expect(stdout).toContain('ENCRYPTED (BECOMES_ENCRYPTED)')
    expect(stdout).toContain(demo.keyIds['cn-hangzhou'])
    expect(exitCode).toBe(0)
    expect(gateway.callsSince()['CopyImage']).toBeUndefined()
  })

  it('names every blocker with its option and what to do, and ends with a code of its own', async () => {
    const { exitCode, stdout } = await run('plan', ...plain, '--key', 'alias/none', '--name', 'x')
    expect(stdout).toMatch(/blocker +KEY_NOT_FOUND \(--key\): .+\n +Give the ID/)
    expect(stdout).toMatch(/blocker +NAME_INVALID \(--name\): .+\n +A name has/)
    expect(exitCode).toBe(8)
  })

  it.each([
    ['--language zh', ['--language', 'zh'], {}],
    ['LANG=zh_CN.UTF-8', [], { LANG: 'zh_CN.UTF-8' }],
  ])('speaks Chinese with %s', async (_, args, environment) => {
    const { stdout } = await runCli(gateway.endpoint, ['plan', ...plain, '--encrypted', ...args], environment)
    expect(stdout).toMatch(/[\u4e00-\u9fff]{4}/)
  })

  it('tells that an encrypted image cannot become unencrypted', async () => {
    const image = ['--region', demo.regionId, '--image', demo.customerKeyImageId]
    const { exitCode, stdout } = await run('plan', ...image, '--no-encrypted', '--json')
    expect(JSON.parse(stdout)).toMatchObject({
      canBeSubmitted: false,
      copyPlan: { blockers: [{ code: 'DECRYPTION_IMPOSSIBLE' }] },
    })
    expect(exitCode).toBe(8)
  })
})

describe('image-gateway with wrong arguments', () => {
  it.each([
    [['imges'], /There is no imges\.\n {2}Did you mean images\?/],
    [['images', '--reigon', 'x'], /There is no reigon\.\n {2}Did you mean --region\?/],
    [['copy', '--region', 'cn-hangzhou'], /Missing: --image\.\n {2}Usage: image-gateway copy --region R/],
    [['copy', ...plain, '--key='], /empty value/],
    [['copy', ...plain, '--key', ''], /empty value/],
    [['copy', ...plain, '--key', 'a', '--key', 'b'], /Given twice: a, b/],
    [['copy', ...plain, '--timeout', '5s'], /--timeout needs --wait/],
    [['copy', ...plain, '--wait', '--timeout', 'soon'], /90s, 15m or 2h, not as soon/],
    [['copy', ...plain, '--tag', '=x'], /key=value, not as =x/],
    [['images', '--encryption', 'none'], /--encryption takes one of "ENCRYPTED", .+ not "NONE"/],
    [['images', '--limit', '0'], /--limit takes a whole number from 1 on/],
    [['jobs', '--since', 'yesterday'], /--since takes a time .+ not yesterday/],
    [['job'], /Usage: image-gateway job ID/],
    [['job', 'x'], /not an ID that this API gave out/],
    [['images', '--region', 'mars'], /mars/],
    [['images', '--url', 'ftp://host'], /not an http:\/\/ or https:\/\/ URL/],
    [[], /Which command\?/],
  ])('refuses %j: usage on stderr, exit code 2', async (args, message) => {
    const { exitCode, stdout, stderr } = await run(...args)
    expect(stderr).toMatch(message)
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
  })

  it('tells them as JSON with --json', async () => {
    const { stderr } = await run('images', '--json', '--reigon', 'x')
    expect(JSON.parse(stderr)).toMatchObject({
      error: { code: 'USAGE', message: 'There is no reigon.', remedy: expect.stringContaining('--region') },
    })
  })
})

describe('image-gateway without a gateway', () => {
  const commands = [['images'], ['copy', ...plain, '--encrypted', '--wait'], ['watch'], ['watch', '--json']]
  it.each(commands)('says so and what to do, and ends with a code of its own: %s', async (...args) => {
    const port = await freePort()
    const { exitCode, stdout, stderr } = await runCli(`http://127.0.0.1:${port}/graphql`, args)
    expect(stderr).toContain(`No gateway answers at http://127.0.0.1:${port}/graphql (ECONNREFUSED).`)
    expect(stderr).toContain('npm start')
    expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: '' })
  })
})

describe('image-gateway job', () => {
  it('ends with a code of its own when there is no such job', async () => {
    const id = Buffer.from('CopyJob\n00000000-0000-4000-8000-000000000000').toString('base64url')
    for (const command of ['job', 'cancel', 'retry', 'watch']) {
      const { exitCode, stderr } = await run(command, id)
      expect(stderr).toContain('NOT_FOUND')
      expect(exitCode).toBe(6)
    }
  })
})
