import { once } from 'node:events'
import { connect } from 'node:net'
import { describe, expect, it } from '@jest/globals'
import { WebSocket } from 'ws'
import { type EmulatedGateway, startEmulatedGateway } from '../support/emulated-gateway.ts'
import { eventually } from '../support/eventually.ts'
import { CopyImageEncryptedDocument, CopyJobsChangesDocument } from '../support/generated/operations.ts'
import { overEventStream, overWebSocket } from '../support/live-client.ts'

const copy = (gateway: EmulatedGateway) =>
  gateway.ask(CopyImageEncryptedDocument, {
    input: {
      sourceRegionId: 'cn-hangzhou',
      imageId: 'm-bp1plainweb0000000001',
      keyId: 'alias/disk-encryption',
    },
  })

describe('A gateway that is stopped', () => {
  it('closes WebSockets with 1001, so that clients go elsewhere', async () => {
    const gateway = await startEmulatedGateway()
    let closed: Promise<unknown[]> | undefined
    const client = overWebSocket(gateway.endpoint, {}, (socket) => {
      closed = once(socket, 'close')
    })
    const live = client.watch(CopyJobsChangesDocument, {})
    const first = live.next()
    await copy(gateway)
    await first
    await gateway.close()
    expect((await closed)?.[0]).toBe(1001)
    client.close()
  })

  it('cuts event streams off without their last event, which would mean that all is told', async () => {
    const gateway = await startEmulatedGateway()
    const response = await fetch(gateway.endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: 'subscription { copyJobs { id } }' }),
    })
    const text = response.text()
    await gateway.close()
    expect(await text).not.toContain('event: complete')
  })

  it('ends at once, however many watch', async () => {
    const gateway = await startEmulatedGateway()
    const clients = [overWebSocket(gateway.endpoint), overEventStream(gateway.endpoint)]
    const pending = clients.map((client) => client.watch(CopyJobsChangesDocument, {}).next())
    await copy(gateway)
    await Promise.all(pending)
    const startedAt = performance.now()
    await gateway.close()
    expect(performance.now() - startedAt).toBeLessThan(10_000)
    for (const client of clients) client.close()
  })

  it('does not wait for the client of a refused upgrade', async () => {
    const gateway = await startEmulatedGateway()
    const { port, host } = new URL(gateway.endpoint)
    const socket = connect({ port: Number(port), host: '127.0.0.1', allowHalfOpen: true })
    socket.resume()
    socket.write(
      [
        'GET /other HTTP/1.1',
        `Host: ${host}`,
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
        'Sec-WebSocket-Version: 13',
        '\r\n',
      ].join('\r\n'),
    )
    await once(socket, 'end')
    const startedAt = performance.now()
    await gateway.close()
    expect(performance.now() - startedAt).toBeLessThan(5_000)
    socket.destroy()
  })

  it('cuts off event streams that clients open meanwhile', async () => {
    const gateway = await startEmulatedGateway()
    const silent = new WebSocket(gateway.endpoint.replace('http', 'ws'), 'graphql-transport-ws')
    await once(silent, 'open')
    // Does not answer the closing handshake, so that there is a meanwhile.
    silent.pause()
    const startedAt = performance.now()
    const closing = gateway.close()
    await new Promise((resolve) => setTimeout(resolve, 100))
    const response = await fetch(gateway.endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: 'subscription { copyJobs { id } }' }),
    })
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    expect(await response.text()).not.toContain('event: complete')
    await closing
    expect(performance.now() - startedAt).toBeLessThan(8_000)
    silent.terminate()
  })

  it('answers the mutation under way', async () => {
    const gateway = await startEmulatedGateway()
    gateway.emulator.addFault({ kind: 'delay', operation: 'DescribeImages', delayMs: 1_000, times: 1 })
    const answer = copy(gateway)
    await eventually(
      async () => gateway.emulator.calls().length,
      (calls) => calls > 0,
    )
    await gateway.close()
    const { data, errors } = await answer
    expect(errors).toBeUndefined()
    expect(data.copyImageEncrypted.copyJob?.status).toBe('QUEUED')
  })
})
