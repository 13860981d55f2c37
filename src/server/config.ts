import { distance } from 'fastest-levenshtein'
import { z } from 'zod'

/** `start`: with the embedded emulator. `serve`: against Alibaba Cloud, with credentials of the default chain. */
export type Mode = 'start' | 'serve'

/** The settings are wrong; the message names each of them and what it should be. */
export class ConfigError extends Error {
  constructor(problems: readonly string[]) {
    super(`Configuration refused:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`)
    this.name = 'ConfigError'
  }
}

const isLoopback = (host: string) =>
  host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)

const isLoopbackOrigin = (text: string) => {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, pathname, search, hash, username, password } = new URL(text)
  const isBare = pathname === '/' && [search, hash, username, password].every((part) => part === '')
  return protocol === 'http:' && isBare && isLoopback(hostname.replace(/^\[|\]$/g, ''))
}

const wholeNumber = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .transform(Number)
    .refine((value) => value >= from && value <= to, `must be from ${from} to ${to}`)

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

const settings = z.object({
  HOST: z
    .string()
    .refine(
      isLoopback,
      'must be a loopback address: there is no authentication yet, so nobody else may connect',
    )
    .default('127.0.0.1'),
  PORT: wholeNumber(0, 65535).default(4000),
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/\S+$/, 'must be postgres://user:password@host:port/database')
    .optional(),
  REGION_IDS: z
    .string()
    .transform((text) => text.split(',').map((regionId) => regionId.trim()))
    .refine(
      (regionIds) => regionIds.every((regionId) => /^[a-z]{2}-[a-z0-9-]{2,30}$/.test(regionId)),
      'must be region IDs with commas between them, for example cn-hangzhou,cn-shanghai',
    )
    .optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).optional(),
  GRAPHIQL: z.enum(['true', 'false'], 'must be true or false').optional(),
  EMULATOR_PORT: wholeNumber(1, 65535).default(4100),
  EMULATOR_URL: z
    .string()
    .refine(
      isLoopbackOrigin,
      'must be http:// with a loopback address and a port, for example http://127.0.0.1:4100',
    )
    .transform((text) => new URL(text).origin)
    .optional(),
  EMULATOR_COPY_SECONDS_PER_GIB: z
    .string()
    .regex(/^\d+(\.\d+)?$/, 'must be a number of seconds, for example 0.5')
    .transform(Number)
    .optional(),
  EMULATOR_KMS_READS_PER_SECOND: wholeNumber(1, 100_000).optional(),
  KMS_READS_PER_SECOND: wholeNumber(1, 1000).default(20),
  CLOUD_CALLS_AT_ONCE: wholeNumber(1, 100).default(10),
  CLOUD_DEADLINE_MS: wholeNumber(100, 25_000).default(15_000),
  CACHE_TTL_MS: wholeNumber(0, 600_000).default(30_000),
  COPIES_PER_REGION: wholeNumber(1, 100).default(5),
  COPY_POLL_INTERVAL_MS: wholeNumber(100, 600_000).optional(),
})

type Settings = z.infer<typeof settings>

export const settingNames = Object.keys(settings.shape)

export interface Config {
  mode: Mode
  host: string
  port: number
  /** Of the embedded database, and of the emulator that `start` runs. */
  dataDirectory: string
  databaseUrl: string | null
  /** Null: every region the cloud names. */
  regionIds: readonly string[] | null
  logLevel: string
  /** Whether GraphiQL is served at `/graphiql`. */
  withGraphiQL: boolean
  /** Null: the emulator's own default. */
  emulator: {
    port: number
    url: string | null
    copySecondsPerGiB: number | null
    kmsReadsPerSecond: number | null
  }
  kmsReadsPerSecond: number
  cloudCallsAtOnce: number
  cloudDeadlineMs: number
  cacheTtlMs: number
  copiesPerRegion: number
  copyPollIntervalMs: number
}

/** Nothing but ours begins like this. A database that is half set must not end in an empty embedded one. */
const OWN_PREFIXES = [
  'EMULATOR_',
  'DATABASE_',
  'COPIES_PER_',
  'COPY_POLL_',
  'KMS_READS_',
  'CLOUD_CALLS_',
  'CLOUD_DEADLINE',
  'CACHE_TTL',
]

/** A slip or two of the pen; of short names one, since `HOME` is not `HOST`. */
const isMisspelling = (name: string, setting: string) =>
  distance(name, setting) <= (setting.length < 8 ? 1 : 2)

const unknownSettings = (environment: Record<string, string>) =>
  Object.keys(environment)
    .filter((name) => !settingNames.includes(name))
    .flatMap((name) => {
      const meant = settingNames.find((setting) => isMisspelling(name, setting))
      if (meant) return [`${name} is not a setting: did you mean ${meant}?`]
      const isOurs = OWN_PREFIXES.some((prefix) => name.startsWith(prefix))
      return isOurs ? [`${name} is not a setting; the README lists all of them`] : []
    })

const contradictions = (environment: Record<string, string>, mode: Mode) => {
  const given = (name: keyof Settings) => environment[name] !== undefined
  const emulatorSettings = Object.keys(environment).filter(
    (name) => name.startsWith('EMULATOR_') && name in settings.shape,
  )
  return [
    ...(mode === 'serve' ? emulatorSettings : []).map(
      (name) => `${name} is for \`npm start\`: \`npm run serve\` works with Alibaba Cloud only`,
    ),
    ...(given('EMULATOR_URL') ? emulatorSettings.filter((name) => name !== 'EMULATOR_URL') : []).map(
      (name) =>
        `${name} and EMULATOR_URL exclude each other: an emulator that runs already has its own settings`,
    ),
    ...(environment['PORT'] !== undefined && environment['PORT'] === environment['EMULATOR_PORT']
      ? ['PORT and EMULATOR_PORT are the same: gateway and emulator need a port each']
      : []),
    ...(mode === 'serve' && given('DATABASE_URL') && given('DATA_DIR')
      ? ['DATA_DIR and DATABASE_URL exclude each other: jobs are kept in one of the two']
      : []),
  ]
}

/**
 * The validated configuration. An empty setting counts as one that is not given.
 * @throws ConfigError with every problem at once
 */
export const readConfig = (rawEnvironment: NodeJS.ProcessEnv, mode: Mode): Config => {
  const environment = Object.fromEntries(
    Object.entries(rawEnvironment).filter((entry): entry is [string, string] => Boolean(entry[1])),
  )
  const parsed = settings.safeParse(environment)
  const problems = [
    ...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join('.')} ${issue.message}`),
    ...unknownSettings(environment),
    ...contradictions(environment, mode),
  ]
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems)
  return configOf(parsed.data, mode)
}

const configOf = (values: Settings, mode: Mode): Config => ({
  mode,
  host: values.HOST,
  port: values.PORT,
  dataDirectory: values.DATA_DIR,
  databaseUrl: values.DATABASE_URL ?? null,
  regionIds: values.REGION_IDS ?? null,
  logLevel: values.LOG_LEVEL ?? (mode === 'start' ? 'warn' : 'info'),
  withGraphiQL: values.GRAPHIQL ? values.GRAPHIQL === 'true' : mode === 'start',
  emulator: {
    port: values.EMULATOR_PORT,
    url: values.EMULATOR_URL ?? null,
    copySecondsPerGiB: values.EMULATOR_COPY_SECONDS_PER_GIB ?? null,
    kmsReadsPerSecond: values.EMULATOR_KMS_READS_PER_SECOND ?? null,
  },
  kmsReadsPerSecond: values.KMS_READS_PER_SECOND,
  cloudCallsAtOnce: values.CLOUD_CALLS_AT_ONCE,
  cloudDeadlineMs: values.CLOUD_DEADLINE_MS,
  cacheTtlMs: values.CACHE_TTL_MS,
  copiesPerRegion: values.COPIES_PER_REGION,
  // The emulator's copies take seconds, the cloud's take minutes.
  copyPollIntervalMs: values.COPY_POLL_INTERVAL_MS ?? (mode === 'start' ? 2_000 : 10_000),
})
