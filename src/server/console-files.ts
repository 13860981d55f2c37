import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'

export interface ConsoleFiles {
  /** What the build of `src/console` wrote. */
  directory: string
  /** Whether GraphiQL is served at `/graphiql` too. */
  withGraphiQL: boolean
}

/** Files under `assets/` have a hash of their content in their names. */
const ASSET_MAX_AGE_MS = 365 * 24 * 60 * 60 * 1_000

/**
 * The web console at `/`, and GraphiQL: files alone, compressed by the build. The console has its own addresses, so each
 * that a browser opens and nothing else answers is its page; whether it exists is the console's business.
 * @returns what answers a browser that opens an address
 */
export const serveConsole = async (app: FastifyInstance, { directory, withGraphiQL }: ConsoleFiles) => {
  if (!existsSync(join(directory, 'index.html'))) return null
  // Pages are asked for anew each time (`max-age=0`): they name the assets of their build.
  await app.register(fastifyStatic, { root: directory, serve: false })
  await app.register(fastifyStatic, {
    root: join(directory, 'assets'),
    prefix: '/assets/',
    decorateReply: false,
    preCompressed: true,
    immutable: true,
    maxAge: ASSET_MAX_AGE_MS,
    index: false,
  })
  app.get('/icon.svg', (_request, reply) => reply.sendFile('icon.svg'))
  if (withGraphiQL) app.get('/graphiql', (_request, reply) => reply.sendFile('graphiql.html'))
  return (reply: FastifyReply) => reply.sendFile('index.html')
}
