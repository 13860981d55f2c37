import { readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { parse, validate } from 'graphql'
import { createSchema } from '../../src/server/schema.ts'
import { type EmulatedGateway, startEmulatedGateway } from '../support/emulated-gateway.ts'

let gateway: EmulatedGateway
beforeAll(async () => {
  gateway = await startEmulatedGateway()
})
afterAll(() => gateway.close())

/** As a browser that opens an address. */
const PAGE = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }

const open = (path: string, headers: Record<string, string> = PAGE, endpoint = gateway.endpoint) =>
  fetch(new URL(path, endpoint), { headers })

const scriptOf = async () => {
  const page = await (await open('/')).text()
  return /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1] ?? ''
}

/** `fetch` does not let one choose the host. */
const statusWithHost = (host: string) =>
  new Promise((resolve, reject) => {
    const call = request(gateway.endpoint, { path: '/', headers: { ...PAGE, host } }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
    call.on('error', reject)
    call.end()
  })

describe('the web console', () => {
  it('is at /, and at every address that a browser opens', async () => {
    const page = await (await open('/')).text()
    expect(page).toContain('<div id="root">')
    for (const path of [
      '/jobs/abc',
      '/images/cn-hangzhou/m-1/copy',
      '/nowhere',
      '/images?region=cn-hangzhou',
    ]) {
      const answer = await open(path)
      expect({ path, status: answer.status, text: await answer.text() }).toEqual({
        path,
        status: 200,
        text: page,
      })
    }
  })

  it('cannot be framed by a page that would have people click into it, and answers HEAD as GET', async () => {
    const answer = await fetch(new URL('/jobs', gateway.endpoint), { method: 'HEAD', headers: PAGE })
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-security-policy': "frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
    })
  })

  it('leaves 404 to programs, to missing assets, and to GET of the endpoint', async () => {
    expect((await open('/jobs/abc', { accept: 'application/json' })).status).toBe(404)
    expect((await open('/assets/missing.js')).status).toBe(404)
    expect((await open('/graphql')).status).toBe(404)
    expect((await open('/assets/../../package.json', {})).status).toBe(404)
    expect((await open('/assets/..%2f..%2fpackage.json', {})).status).toBe(404)
  })

  it('is asked for anew each time, but for assets, which are compressed and kept', async () => {
    expect((await open('/')).headers.get('cache-control')).toBe('public, max-age=0')
    const asset = await open(await scriptOf(), { 'accept-encoding': 'br' })
    expect(Object.fromEntries(asset.headers)).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'br',
      'content-type': expect.stringContaining('javascript'),
    })
  })

  it('is for this machine alone, as the endpoint is', async () => {
    expect(await statusWithHost('attacker.example')).toBe(403)
    expect(await statusWithHost('localhost')).toBe(200)
  })

  it('names no host but its own', async () => {
    for (const page of ['/', '/graphiql']) {
      const addresses = [...(await (await open(page)).text()).matchAll(/(?:src|href)="([^"]*)"/g)]
      expect(addresses.length).toBeGreaterThan(2)
      for (const [, address] of addresses) expect(address).toMatch(/^\/[^/]/)
    }
  })
})

describe('GraphiQL', () => {
  it('is there with the emulator, and without it only if it is wanted', async () => {
    expect(await (await open('/graphiql')).text()).toContain('GraphiQL')
    const without = await startEmulatedGateway({ GRAPHIQL: 'false' })
    try {
      const answer = await open('/graphiql', PAGE, without.endpoint)
      expect(await answer.text()).not.toContain('GraphiQL')
    } finally {
      await without.close()
    }
  })

  it('offers examples that the schema takes', async () => {
    const schema = await createSchema()
    const folder = 'src/console/graphiql/examples'
    const examples = readdirSync(folder)
    expect(examples.length).toBeGreaterThanOrEqual(5)
    for (const example of examples) {
      expect(validate(schema, parse(readFileSync(`${folder}/${example}`, 'utf8')))).toEqual([])
    }
  })
})
