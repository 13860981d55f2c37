import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

// The most that a server in Node could do: the same bytes for whatever is asked, without a look at the request.
const body = Buffer.alloc(Number(process.argv[2]), 'x')
const server = createServer((message, response) => {
  message.resume()
  response.writeHead(200, {
    'content-type': 'application/json;charset=utf-8',
    'content-length': body.byteLength,
  })
  response.end(body)
})
server.listen(0, '127.0.0.1', () =>
  process.send?.({ port: (server.address() as AddressInfo).port, loadMs: 0 }),
)
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send?.({ cpuMs: (user + system) / 1000, residentMiB: process.memoryUsage.rss() / 2 ** 20 })
})
// Its server would keep it: the parent that is done, or gone, disconnects.
process.once('disconnect', () => process.exit(0))
