import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { CloseCode } from 'graphql-ws'
import { handleProtocols, makeServer } from 'graphql-ws'
import { type WebSocket, WebSocketServer } from 'ws'
import type { LiveTransport } from './live-transport.ts'
import { callerFault } from './request-check.ts'

const MAX_MESSAGE_BYTES = 64 * 1024
const MAX_SOCKETS = 1_000
const MAX_SUBSCRIPTIONS_A_SOCKET = 20
const INIT_TIMEOUT_MS = 5_000
const PING_INTERVAL_MS = 15_000
/** A frame of control, as the protocol of WebSocket defines it: the server goes away. */
const GOING_AWAY = 1001
const CLOSE_TIMEOUT_MS = 2_000
/** Answers that a client may leave unread. Events are not among them: each waits until the one before is taken. */
const MAX_UNREAD_BYTES = 1024 * 1024

/** Subscriptions over WebSocket at `/graphql`, with the subprotocol graphql-transport-ws. */
export const attachWebSockets = (server: Server, live: LiveTransport) => {
  const { logger } = live
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
    handleProtocols: (protocols) => handleProtocols(protocols),
  })
  let closing = false

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    const status = refusedWith(request, closing || sockets.clients.size >= MAX_SOCKETS)
    if (status) return refuse(socket, status)
    sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request))
  })

  sockets.on('connection', (socket: WebSocket, request: IncomingMessage) => {
    // Too large or malformed frames are the client's fault; ws closes with the code that says so.
    socket.on('error', (error) => logger.info({ err: error }, 'a WebSocket was closed'))
    const stopPinging = pingRegularly(socket)
    socket.on('ping', () => endUnlessRead(socket))
    const closed = graphqlServer(live, request).opened(
      {
        protocol: socket.protocol,
        send: (data) => sent(socket, data),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (receive) =>
          socket.on('message', (data: Buffer, isBinary) => {
            if (endUnlessRead(socket)) return
            if (isBinary) return socket.close(CloseCode.BadRequest, 'Invalid message received')
            receive(data.toString()).catch((error: unknown) => {
              logger.error({ err: error }, 'a message of a WebSocket failed')
              socket.close(CloseCode.InternalServerError, 'Internal server error')
            })
          }),
      },
      undefined,
    )
    socket.once('close', (code, reason) => {
      stopPinging()
      void closed(code, String(reason))
    })
  })

  return {
    /** Tells every client to connect elsewhere, or again later. */
    close: async () => {
      closing = true
      const open = [...sockets.clients]
      const ended = open.map((socket) => new Promise((resolve) => socket.once('close', resolve)))
      for (const socket of open) socket.close(GOING_AWAY, 'The server goes away')
      const timer = setTimeout(() => open.forEach((socket) => socket.terminate()), CLOSE_TIMEOUT_MS)
      await Promise.all(ended)
      clearTimeout(timer)
    },
  }
}

const graphqlServer = (live: LiveTransport, { headers }: IncomingMessage) =>
  makeServer({
    connectionInitWaitTimeout: INIT_TIMEOUT_MS,
    onSubscribe: ({ subscriptions }, _id, { query, variables, operationName }) => {
      const tooMany = Object.keys(subscriptions).length > MAX_SUBSCRIPTIONS_A_SOCKET
      return live.admit({ query, variables, operationName }, tooMany)
    },
    context: ({ connectionParams }) => connectionParams,
    // The arguments are those that `admit` made, with the context added.
    subscribe: (args) => live.run(args, { ...headers, ...languageIn(args.contextValue) }),
  })

/** Browsers cannot set a header of the upgrade: `connectionParams: { acceptLanguage: "zh" }` stands in for it. */
const languageIn = (connectionParams: unknown) => {
  const { acceptLanguage } = (connectionParams ?? {}) as { acceptLanguage?: unknown }
  return typeof acceptLanguage === 'string' ? { 'accept-language': acceptLanguage } : {}
}

/** Resolves once the system has taken it: a client that does not read keeps its own subscription waiting, and no other. */
const sent = (socket: WebSocket, data: string): Promise<void> =>
  new Promise((resolve) => {
    if (socket.readyState !== socket.OPEN) return resolve()
    // What could not be sent ends the socket, which is told by its `close`.
    socket.send(data, () => resolve())
  })

/** Ends a socket whose client asks and does not read the answers. */
const endUnlessRead = (socket: WebSocket): boolean => {
  const isUnread = socket.bufferedAmount > MAX_UNREAD_BYTES
  if (isUnread) socket.terminate()
  return isUnread
}

/** Ends sockets whose other end is gone, or does not read. */
const pingRegularly = (socket: WebSocket): (() => void) => {
  let answered = true
  socket.on('pong', () => (answered = true))
  const timer = setInterval(() => {
    if (!answered) return socket.terminate()
    answered = false
    socket.ping()
  }, PING_INTERVAL_MS)
  return () => clearInterval(timer)
}

const refusedWith = ({ headers, url = '' }: IncomingMessage, isFull: boolean): number | null => {
  if (callerFault(headers)) return 403
  if (url.split('?')[0] !== '/graphql') return 404
  return isFull ? 503 : null
}

/** Nobody looks after the connection from here on, so it does not wait for the client to end it. */
const refuse = (socket: Duplex, status: number): void => {
  socket.once('finish', () => socket.destroy())
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
