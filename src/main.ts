// First, since the decorators of the classes it loads need reflect-metadata, which it loads before them.
import { createSchema } from './server/schema.ts'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createCopyJobService } from './copy-jobs/copy-job-service.ts'
import { createCopyWorker } from './copy-jobs/copy-worker.ts'
import { openStore } from './copy-jobs/store.ts'
import { createCloudCaller } from './datasources/cloud-call.ts'
import { CloudError } from './datasources/cloud-error.ts'
import { type CredentialSource, createCredential } from './datasources/credentials-provider.ts'
import { createEcsSdkClient } from './datasources/ecs/ecs-sdk-client.ts'
import { createKmsSdkClient } from './datasources/kms/kms-sdk-client.ts'
import { createRamSdkClient } from './datasources/ram/ram-sdk-client.ts'
import { loadRegionCatalog, type RegionCatalog } from './datasources/region-catalog.ts'
import type { SdkClientOptions } from './datasources/sdk-options.ts'
import { createSharedCache } from './datasources/shared-cache.ts'
import { type Config, type Mode, readConfig } from './server/config.ts'
import { createRequestContext } from './server/context.ts'
import type { EmbeddedEmulator } from './server/embedded-emulator.ts'
import type { EmulatorAccess } from './server/emulator-access.ts'
import { firstSteps } from './server/first-steps.ts'
import { createHttpServer } from './server/http-server.ts'
import { createLogger, type Logger } from './server/logger.ts'
import { closeOnSignal, closeWithParent } from './server/shutdown.ts'

/** What the build of `src/console` writes, seen from `src` and from `dist` alike. */
const consoleDirectory = fileURLToPath(new URL('../dist/console', import.meta.url))

/** Where the emulator is, or null for Alibaba Cloud. Asked once the data directory is known to be ours alone. */
export type FindCloud = () => Promise<EmulatorAccess | null>

export interface RunningGateway {
  /** `http://<host>:<port>/graphql` */
  endpoint: string
  /** Ends requests and ticks under way; unfinished jobs go on with the next start. */
  close(): Promise<void>
}

const createClients = async (
  config: Config,
  emulator: EmulatorAccess | null,
  known: SdkClientOptions['knownRegionIds'],
) => {
  const source: CredentialSource = emulator
    ? { kind: 'static', ...emulator }
    : { kind: 'default-chain', environment: process.env }
  const options: SdkClientOptions = {
    credential: await createCredential(source),
    caller: createCloudCaller({
      callsAtOnce: config.cloudCallsAtOnce,
      kmsCallsPerSecond: config.kmsReadsPerSecond,
      deadlineMs: config.cloudDeadlineMs,
    }),
    ...(emulator ? { endpointOverride: { endpoint: new URL(emulator.url).host, protocol: 'HTTP' } } : {}),
    ...(known ? { knownRegionIds: known } : {}),
  }
  return {
    ecs: createEcsSdkClient(options),
    kms: createKmsSdkClient(options),
    ram: createRamSdkClient(options),
  }
}

/** The gateway without the process around it. */
export const startGateway = async (
  config: Config,
  findCloud: FindCloud,
  logger: Logger,
): Promise<RunningGateway> => {
  await using opened = new AsyncDisposableStack()
  const { databaseUrl, copyPollIntervalMs, copiesPerRegion } = config
  const location = databaseUrl ? { databaseUrl } : { dataDirectory: join(config.dataDirectory, 'jobs') }
  const store = await openStore(location, logger)
  opened.defer(() => store.close())

  let catalog: RegionCatalog | null = null
  const known = { has: (regionId: string) => catalog?.has(regionId) ?? true }
  const { ecs, kms, ram } = await createClients(config, await findCloud(), known)
  const regions = await loadRegionCatalog(ecs, {
    regionIds: config.regionIds,
    onRefreshError: (error) => logger.warn({ err: error }, 'the list of regions could not be refreshed'),
  })
  opened.defer(() => regions.close())
  catalog = regions

  const copyJobService = createCopyJobService({ store, logger })
  const cache = createSharedCache({ ttlMs: config.cacheTtlMs })
  const shared = { ecs, kms, ram, cache, regions, copyJobService, copyPollIntervalMs, copiesPerRegion }
  const server = await createHttpServer(
    await createSchema(),
    (request) => createRequestContext(shared, request),
    logger,
    { directory: consoleDirectory, withGraphiQL: config.withGraphiQL },
  )
  const firstPollMs = Math.min(2_000, copyPollIntervalMs)
  const settings = { pollIntervalMs: copyPollIntervalMs, firstPollMs, copiesPerRegion }
  const worker = createCopyWorker({ store, ecs, kms, logger, settings })
  opened.defer(() => Promise.all([server.stop(), worker.stop()]).then(() => undefined))
  const address = await server.listen(config.host, config.port)
  await worker.start()

  const running = opened.move()
  return { endpoint: `${address}/graphql`, close: () => running.disposeAsync() }
}

/** The gateway as a process: `start` with an emulator, `serve` against Alibaba Cloud. */
export const main = async (mode: Mode): Promise<void> => {
  try {
    const config = readConfig(process.env, mode)
    const logger = createLogger(config.logLevel)
    if (mode === 'serve') await serve(config, logger)
    else await start(config, logger)
  } catch (error) {
    console.error(startFault(error))
    // What was opened before the fault may keep the process.
    process.exit(1)
  }
}

const startFault = (error: unknown) => {
  if (!(error instanceof Error)) return error
  if (!(error instanceof CloudError)) return error.message
  return `${error.message}\nCheck the network, the clock, and the credentials and what they may do (README, "Against Alibaba Cloud").`
}

const serve = async (config: Config, logger: Logger) => {
  const starting = startGateway(config, async () => null, logger)
  closeOnSignal(() => closeStarted(starting), logger)
  const gateway = await starting
  logger.info({ endpoint: gateway.endpoint }, 'the gateway is up')
  console.log(`GraphQL endpoint: ${gateway.endpoint}`)
}

const start = async (config: Config, logger: Logger) => {
  // Here alone: `serve` does not even load what starts an emulator.
  const { embeddedEmulator } = await import('./server/embedded-emulator.ts')
  const found: { emulator?: EmbeddedEmulator } = {}
  const starting = startGateway(config, async () => (found.emulator = await embeddedEmulator(config)), logger)
  closeOnSignal(async () => {
    await closeStarted(starting)
    found.emulator?.stop()
  }, logger)
  closeWithParent()
  try {
    const gateway = await starting
    console.log(firstSteps(gateway.endpoint, found.emulator?.url ?? '', config.withGraphiQL))
  } catch (error) {
    found.emulator?.stopIfStarted()
    throw error
  }
}

/** A signal can come while the gateway is still starting: then it is closed as soon as it is up. */
const closeStarted = async (starting: Promise<RunningGateway>) => {
  const gateway = await starting.catch(() => null)
  await gateway?.close()
}
