import type { ServerResponse } from 'node:http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ExecutionResult, GraphQLError } from 'graphql'
import { createHandler, type Response } from 'graphql-sse'
import Negotiator from 'negotiator'
import type { LiveTransport } from './live-transport.ts'

const MAX_STREAMS = 1_000
/** Events that a stream may hold back for a client that does not read them; then it takes no more of them. */
const MAX_UNREAD_EVENTS = 16
/** A client that reads nothing for so long is given up. */
const READ_TIMEOUT_MS = 30_000

const MEDIA_TYPE = 'text/event-stream'

/** Best first: some clients name all that they understand with every query. */
const MEDIA_TYPES = ['application/graphql-response+json', 'application/json', MEDIA_TYPE]

export const wantsEventStream = ({ headers }: FastifyRequest): boolean =>
  new Negotiator({ headers }).mediaType(MEDIA_TYPES) === MEDIA_TYPE

/**
 * Subscriptions as server-sent events, in the "distinct connections mode" of the GraphQL over SSE protocol: a POST to
 * `/graphql` that accepts `text/event-stream` is answered with one stream.
 */
export const createEventStreams = (live: LiveTransport) => {
  const bodies = new Set<AsyncGenerator<string>>()
  let closing = false

  const stream = async (request: FastifyRequest, raw: ServerResponse): Promise<void> => {
    const unread = createGate(MAX_UNREAD_EVENTS)
    const [body, { status, headers }] = await answerTo(live, request, unread, bodies.size >= MAX_STREAMS)
    raw.writeHead(status, { ...headers, 'x-request-id': request.id })
    if (body === null || typeof body === 'string') return void raw.end(body ?? undefined)
    bodies.add(body)
    const stop = () => void body.return(undefined)
    raw.once('close', stop)
    if (raw.destroyed) stop()
    try {
      for await (const text of body) {
        // The library says that all is told, also of what was cut off.
        if (closing) break
        await written(raw, text)
        if (text.startsWith('event: next')) unread.leave()
      }
      raw.end()
    } finally {
      raw.off('close', stop)
      bodies.delete(body)
      await body.return(undefined)
    }
  }

  return {
    handle: async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
      reply.hijack()
      try {
        await stream(request, reply.raw)
      } catch (error) {
        // Cut off, without the event that says that all is told: the client comes again.
        request.log.info({ err: error }, 'an event stream was cut off')
        reply.raw.destroy()
      }
    },
    /** Ends all streams without their last event, so that clients come again. */
    close: async () => {
      closing = true
      await Promise.all([...bodies].map((body) => body.return(undefined)))
    },
  }
}

/** The protocol by its library, told what it needs of the request and nothing that leads to its other mode. */
const answerTo = (
  live: LiveTransport,
  { body, headers }: FastifyRequest,
  unread: Gate,
  isFull: boolean,
): Promise<Response> => {
  const shownHeaders = new Map([
    ['accept', MEDIA_TYPE],
    ['content-type', 'application/json'],
  ])
  const handler = createHandler({
    authenticate: () => null,
    validate: () => [],
    onSubscribe: (_request, { query, variables, operationName }) => {
      const admitted = live.admit({ query, variables, operationName }, isFull)
      return 'document' in admitted ? { ...admitted, contextValue: undefined } : oneAnswer(admitted)
    },
    subscribe: (args) => live.run(args, headers),
    onNext: () => unread.enter(),
  })
  return handler({
    method: 'POST',
    url: '/graphql',
    headers: { get: (name) => shownHeaders.get(name) ?? null },
    body: body as Record<string, unknown>,
    raw: null,
    context: null,
  })
}

/** Without `data`, as of an operation that did not begin. */
const oneAnswer = async function* (errors: readonly GraphQLError[]): AsyncGenerator<ExecutionResult> {
  yield { errors }
}

interface Gate {
  /** Resolves once there is room. */
  enter(): Promise<void>
  leave(): void
}

const createGate = (room: number): Gate => {
  const waiting: (() => void)[] = []
  let inside = 0
  return {
    enter: async () => {
      if (inside >= room) await new Promise<void>((resolve) => waiting.push(resolve))
      inside += 1
    },
    leave: () => {
      inside -= 1
      waiting.shift()?.()
    },
  }
}

/** @throws Error when the client is gone, or reads nothing */
const written = (raw: ServerResponse, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => raw.destroy(), READ_TIMEOUT_MS)
    const settle = (error?: Error | null) => {
      clearTimeout(timer)
      raw.off('close', onClose)
      if (error) reject(error)
      else resolve()
    }
    // Not every write is called back for once its response is closed.
    const onClose = () => settle(new Error('The client is gone.'))
    raw.once('close', onClose)
    raw.write(text, settle)
  })
