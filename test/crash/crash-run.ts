import { setTimeout as delay } from 'node:timers/promises'
import { type RunningEmulator, startEmulator } from '../../src/emulator/emulator.ts'
import { createEmulatorClient } from '../support/emulator-client.ts'
import { temporaryDirectory } from '../support/gateway-process.ts'
import { type PostgresServer, startPostgres } from '../support/postgres-server.ts'
import { countJobs, UNFINISHED } from './asking.ts'
import { countCalls } from './call-counts.ts'
import { type ClientSettings, startClients } from './clients.ts'
import { copyChoices } from './copy-choices.ts'
import { type CrashOutcome, judge } from './crash-outcome.ts'
import { type GatewayInstance, keepRunning } from './gateway-instance.ts'
import { createHistory } from './history.ts'
import { killAll } from './killer.ts'
import { startTime } from './passing-time.ts'
import { createRandom, type SeededRandom } from './seeded-random.ts'
import { startWeather } from './weather.ts'
import { startWitness } from './witness.ts'

export interface CrashSettings extends ClientSettings {
  /** One gateway with its embedded database, or three on a PostgreSQL server. */
  store: 'embedded' | 'postgres'
  kills: number
  seed: number
  /** Told how it gets on: it takes a quarter of an hour. */
  tell?: (text: string) => void
  /** Faults, too, that jobs take minutes to get over. */
  longFaults: boolean
  /** After the last kill: what is unfinished then counts as stuck. Longer than every wait of the engine. */
  quietMs: number
}

const INSTANCES_ON_A_SERVER = 3

/** Kills gateways while clients use them and the cloud fails now and then; then waits until all is quiet, and judges. */
export const crashRun = async (settings: CrashSettings): Promise<CrashOutcome> => {
  const started = performance.now()
  const random = createRandom(settings.seed)
  await using stack = new AsyncDisposableStack()
  const { emulator, server, instances } = await startCast(settings, random.branch('faults'), stack)
  const cloud = createEmulatorClient(emulator)
  const history = createHistory()
  const choices = await copyChoices(cloud)
  const calls = countCalls(emulator)
  const witness = startWitness(cloud)
  const time = startTime(emulator, random.branch('time'))
  stack.defer(() => time.end())
  await instances[0]?.up()

  const weather = startWeather(emulator, random.branch('weather'), settings.longFaults)
  const endpoints = () => instances.flatMap((instance) => instance.endpoint() ?? [])
  const clients = startClients({ ...settings, history, choices, random: random.branch('clients'), endpoints })
  const { kills: wanted, tell = () => {} } = settings
  const kills = await killAll({ instances, server, kills: wanted, tell, random: random.branch('killer') })
  const killedAt = performance.now()
  tell('waiting until all is quiet')
  await weather.end()
  await Promise.all(instances.map((instance) => instance.up()))
  await clients.finish()
  await quiet(endpoints, killedAt + settings.quietMs)
  const quietAt = performance.now()
  calls.end()
  time.end()
  const seenTwice = await witness.end()
  // Awaited here: what it asks must not be stopped before it is answered.
  return await judge({
    ...settings,
    kills,
    history,
    cloud,
    seenTwice,
    instances,
    calls: calls.counts,
    endpoint: endpoints()[0] ?? '',
    durationMs: { killing: killedAt - started, calmingDown: quietAt - killedAt },
  })
}

interface Cast {
  emulator: RunningEmulator
  server: PostgresServer | null
  instances: GatewayInstance[]
}

/** @param stack ends them all */
const startCast = async (
  { store }: CrashSettings,
  random: SeededRandom,
  stack: AsyncDisposableStack,
): Promise<Cast> => {
  // In this process, which nobody kills: so the draws of its faults are seeded, and its quotas can be lifted.
  const emulator = await startEmulator({
    copySecondsPerGiB: 0.05,
    kmsReadsPerSecond: 10_000,
    describeImagesPerMinute: 1_000_000,
    random: () => random.next(),
  })
  stack.defer(() => emulator.close())
  const server = store === 'postgres' ? await startPostgres() : null
  stack.defer(() => server?.stop())
  const directory = temporaryDirectory()
  const shared = {
    EMULATOR_URL: emulator.url,
    KMS_READS_PER_SECOND: '1000',
    COPY_POLL_INTERVAL_MS: '500',
    NODE_COMPILE_CACHE: temporaryDirectory(),
    ...(server ? { DATABASE_URL: server.url } : { DATA_DIR: directory }),
  }
  const instances = Array.from({ length: server ? INSTANCES_ON_A_SERVER : 1 }, () => keepRunning(shared))
  stack.defer(async () => {
    await Promise.all(instances.map((instance) => instance.stop()))
  })
  return { emulator, server, instances }
}

/** Until no job is unfinished, or the time is up. */
const quiet = async (endpoints: () => string[], deadline: number): Promise<void> => {
  for (;;) {
    const [endpoint] = endpoints()
    const unfinished = endpoint ? await countJobs(endpoint, UNFINISHED).catch(() => null) : null
    if (unfinished === 0 || performance.now() > deadline) return
    await delay(500)
  }
}
