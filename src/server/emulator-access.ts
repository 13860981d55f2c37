export interface EmulatorAccess {
  url: string
  accessKeyId: string
  accessKeySecret: string
}

interface EmulatorSettings {
  copySecondsPerGiB: number
  kmsReadsPerSecond: number
}

export interface EmulatorHealth {
  name: string
  pid: number
  /** Null: in memory. */
  dataDir: string | null
  settings: EmulatorSettings
}

const EMULATOR_NAME = 'image-encryption-gateway-emulator'
const TIMEOUT_MS = 2_000

const adminAnswer = async (url: string, what: string): Promise<unknown> => {
  const response = await fetch(new URL(`/_emulator/${what}`, url), {
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  return response.json()
}

const isRefusedConnection = (error: unknown) =>
  error instanceof TypeError && (error.cause as { code?: unknown } | undefined)?.code === 'ECONNREFUSED'

/** What is at a URL: an emulator, nothing, or another program. */
export const emulatorHealth = async (url: string): Promise<EmulatorHealth | 'SILENT' | 'FOREIGN'> => {
  try {
    const health = (await adminAnswer(url, 'health')) as EmulatorHealth
    return health.name === EMULATOR_NAME ? health : 'FOREIGN'
  } catch (error) {
    return isRefusedConnection(error) ? 'SILENT' : 'FOREIGN'
  }
}

/** @throws Error with what to do when no emulator answers there */
export const accessEmulator = async (url: string): Promise<EmulatorAccess> => {
  const health = await emulatorHealth(url)
  if (health === 'SILENT') throw new Error(`Nothing answers at ${url}: run \`npm run emulator\` first.`)
  if (health === 'FOREIGN') throw new Error(`What answers at ${url} is not the emulator: check EMULATOR_URL.`)
  const credentials = (await adminAnswer(url, 'credentials')) as Omit<EmulatorAccess, 'url'>
  return { url, ...credentials }
}
