import { randomUUID } from 'node:crypto'
import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify'
import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify'
import type { GraphQLSchema } from 'graphql'
import { type ErrorCode, formattedError } from './answer-errors.ts'
import { answerPlugin } from './answer-plugin.ts'
import { type ConsoleFiles, serveConsole } from './console-files.ts'
import type { ContextSource, RequestContext } from './context.ts'
import { createEventStreams, wantsEventStream } from './event-stream-transport.ts'
import { createLiveTransport } from './live-transport.ts'
import { MAX_TOKENS } from './operation-admission.ts'
import { callerFault, requestFault } from './request-check.ts'
import { attachWebSockets } from './websocket-transport.ts'

const MAX_BODY_BYTES = 256 * 1024

const refuse = (reply: FastifyReply, status: number, code: ErrorCode, message: string) =>
  reply.status(status).send({ errors: [{ message, extensions: { code } }] })

const onError = (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
  const status = error.statusCode ?? 500
  if (status === 413)
    return refuse(reply, 413, 'PAYLOAD_TOO_LARGE', 'The request body is larger than 256 KiB.')
  if (status === 415) return refuse(reply, 415, 'BAD_REQUEST', 'The content type must be application/json.')
  if (status < 500) return refuse(reply, status, 'BAD_REQUEST', 'The body is not JSON.')
  request.log.error({ err: error }, 'request failed')
  return refuse(reply, 500, 'INTERNAL_SERVER_ERROR', 'Internal error.')
}

const tellWhatToDo = (host: string, port: number) => (error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE')
    throw new Error(`Port ${port} is in use: stop the program that has it, or set PORT.`)
  throw new Error(`Cannot listen on ${host}:${port} (${error.code ?? error.message}): check HOST and PORT.`)
}

const createApollo = (schema: GraphQLSchema) =>
  new ApolloServer<RequestContext>({
    schema,
    formatError: formattedError,
    includeStacktraceInErrorResponses: false,
    introspection: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    stopOnTerminationSignals: false,
    plugins: [
      answerPlugin,
      // By default it wraps every field of the schema, for hints that nobody here gives: 40 % of a large answer's time.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  })

/** A browser that opens an address, and not a page that asks for a part of it. */
const opensPage = ({ method, url, headers }: FastifyRequest) =>
  (method === 'GET' || method === 'HEAD') &&
  !/^\/(graphql|assets)(\/|\?|$)/.test(url) &&
  String(headers.accept).includes('text/html')

/**
 * The GraphQL endpoint: `POST /graphql`, JSON only, and subscriptions as server-sent events and over WebSocket. All else
 * is the web console.
 */
export const createHttpServer = async (
  schema: GraphQLSchema,
  contextOf: (request: ContextSource) => RequestContext,
  logger: FastifyBaseLogger,
  consoleFiles: ConsoleFiles,
) => {
  const app = Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: MAX_BODY_BYTES,
    genReqId: () => randomUUID(),
    keepAliveTimeout: 65_000,
    requestTimeout: 20_000,
    forceCloseConnections: 'idle',
  })
  const apollo = createApollo(schema)
  apollo.addPlugin(fastifyApolloDrainPlugin(app))
  await apollo.start()

  app.removeContentTypeParser('text/plain')
  app.setErrorHandler(onError)
  const sendConsole = await serveConsole(app, consoleFiles)
  app.setNotFoundHandler((request, reply) => {
    if (opensPage(request) && sendConsole) return sendConsole(reply)
    return refuse(reply, 404, 'BAD_REQUEST', 'GraphQL is at POST /graphql.')
  })
  app.addHook('onRequest', async (request, reply) => {
    const fault = callerFault(request.headers)
    if (fault) return refuse(reply, 403, 'BAD_REQUEST', fault)
  })
  let stopping = false
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id)
    // Copying and cancelling are a click each: no page of another host may lay itself over the console.
    reply
      .header('content-security-policy', "frame-ancestors 'none'")
      .header('x-content-type-options', 'nosniff')
    // Nobody waits then for a connection that a client keeps.
    if (stopping) reply.header('connection', 'close')
  })
  const live = createLiveTransport(schema, contextOf, logger)
  const streams = createEventStreams(live)
  const sockets = attachWebSockets(app.server, live)
  const answer = fastifyApolloHandler(apollo, { context: async (request) => contextOf(request) })
  app.post('/graphql', {
    preHandler: async (request, reply) => {
      const fault = requestFault(request.body)
      if (fault) return refuse(reply, 400, 'BAD_REQUEST', fault)
    },
    handler(request, reply) {
      return wantsEventStream(request) ? streams.handle(request, reply) : answer.call(app, request, reply)
    },
  })

  return {
    /** @throws Error with what to do when the port is taken */
    listen: (host: string, port: number) => app.listen({ host, port }).catch(tellWhatToDo(host, port)),
    /** Ends subscriptions, which clients then open elsewhere, and lets requests under way finish. */
    stop: async () => {
      stopping = true
      await Promise.all([sockets.close(), streams.close()])
      await apollo.stop()
    },
  }
}
