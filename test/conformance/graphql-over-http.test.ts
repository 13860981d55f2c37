import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { serverAudits } from 'graphql-http'
import { type EmulatedGateway, startEmulatedGateway } from '../support/emulated-gateway.ts'

let gateway: EmulatedGateway
beforeAll(async () => {
  gateway = await startEmulatedGateway()
})
afterAll(() => gateway.close())

const audits = serverAudits({ url: () => gateway.endpoint, fetchFn: fetch })

describe('GraphQL over HTTP, by the audits of graphql-http', () => {
  it.each(
    audits.filter((audit) => audit.name.startsWith('MUST')).map((audit) => [audit.name, audit] as const),
  )('%s', async (_name, audit) => {
    const result = await audit.fn()
    expect(result.status === 'ok' ? 'ok' : result.reason).toBe('ok')
  })
})
