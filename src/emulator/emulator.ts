import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { createAdminHandler, isAdminRequest } from './admin/admin-handler.ts'
import { createApiHandler } from './api-handler.ts'
import { createCallLog } from './call-log.ts'
import { createControl } from './control.ts'
import type { EmulatorControl } from './control.ts'
import { secretOf } from './credentials.ts'
import { createFaults } from './faults.ts'
import { createInterruption } from './interruption.ts'
import { isLoopback, withoutBrackets } from './loopback.ts'
import { createQuotaMeter } from './quotas.ts'
import { createServices } from './services.ts'
import type { QuotaSettings } from './services.ts'
import type { Service } from './service.ts'
import { createClock } from './state/clock.ts'
import type { AccountFile } from './state/document.ts'
import { createStore } from './store/store.ts'
import { MAX_CLOCK_DIFFERENCE_MS } from './wire/authentication.ts'
import { createNonceMemory } from './wire/nonce-memory.ts'

export interface EmulatorOptions extends QuotaSettings {
  /** The APIs that are emulated; all of them unless given. */
  services?: readonly Service[]
  /** A loopback address, in brackets or not; 127.0.0.1 unless given. */
  host?: string
  /** Takes an address that other machines reach too: they may then use the admin API as well. */
  allowNetwork?: boolean
  /** Any free one unless given. */
  port?: number
  /** Where the state is kept; in memory unless given. */
  dataDir?: string | null
  /** What there is at first; the demo account unless given. A data directory with a state goes on with that. */
  seed?: AccountFile | null
  /** How long copies take; 0 has them done at once. 0.5 unless given, and then 10 seconds at the least. */
  copySecondsPerGiB?: number
  /** Decides which calls a fault with a probability hits; Math.random unless given. A seeded one repeats a run. */
  random?: () => number
  /** The machine's time, for all but signatures: one that stands still has copies go on by `advanceClock` alone. */
  machineNow?: () => number
  /** Told of errors that are the emulator's own. */
  onInternalError?: (error: unknown) => void
}

export interface RunningEmulator extends EmulatorControl {
  /** For example `http://127.0.0.1:4100`. */
  url: string
  port: number
  /** False when it went on with the state of a data directory, and not with the seed. */
  isNew: boolean
  /** Stops listening, cuts connections that are still open after half a second, and lets go of the data directory. */
  close: () => Promise<void>
}

// Longer than the cloud's clients keep an idle connection, so that none is cut while a request is under way.
const KEEP_ALIVE_MS = 120_000
const GRACE_MS = 500

// SDKs send all parameters in the query, which counts as header: twenty tags of 128 characters that take nine bytes each
// are 45 KiB, and Node refuses more than 16 KiB with a bare 431.
const MAX_HEADER_BYTES = 256 * 1024

/** @throws Error when the address is not of this machine or taken, or the data directory can not be used */
export const startEmulator = async (options: EmulatorOptions = {}): Promise<RunningEmulator> => {
  const host = withoutBrackets(options.host ?? '127.0.0.1')
  if (!isLoopback(host) && options.allowNetwork !== true)
    throw new Error(
      `The emulator listens on loopback addresses only, as 127.0.0.1, and not on ${host}, unless it is told to allow the network.`,
    )
  const { dataDir = null, port: wantedPort = 0 } = options
  const copySecondsPerGiB = options.copySecondsPerGiB ?? 0.5
  const kmsReadsPerSecond = options.kmsReadsPerSecond ?? 50
  const onInternalError = options.onInternalError ?? ((error) => process.emitWarning(error as Error))
  const store = createStore(createClock(options.machineNow), dataDir, options.seed ?? null)
  const calls = createCallLog()
  const faults = createFaults(options.random)
  const meter = createQuotaMeter()
  const interruption = createInterruption()
  const services = options.services ?? createServices(options)
  const settings = { copySecondsPerGiB, kmsReadsPerSecond }
  const control = createControl({ store, calls, faults, meter, interruption, services, dataDir, settings })
  const answerAdmin = createAdminHandler({ control, isOpen: !isLoopback(host), onInternalError })
  const answerApi = createApiHandler({
    services,
    store,
    faults,
    calls,
    meter,
    interruption,
    authenticator: {
      accessKeyOf: (accessKeyId) => {
        const secret = secretOf(accessKeyId)
        if (secret !== null) return { secret, session: null }
        const session = store.accountAt(store.now()).sessions.get(accessKeyId)
        return session === undefined ? null : { secret: session.accessKeySecret, session }
      },
      emulatorNow: store.now,
      kmsTakesAcs3: () => store.accountAt(store.now()).choices['kms.acs3'] === 'accepted',
      nonces: createNonceMemory(2 * MAX_CLOCK_DIFFERENCE_MS),
      now: () => new Date(),
    },
    copySecondsPerGiB,
    onInternalError,
  })
  const limits = { keepAliveTimeout: KEEP_ALIVE_MS, maxHeaderSize: MAX_HEADER_BYTES }
  const server = createServer(limits, (message, response) => {
    const answer = isAdminRequest(message) ? answerAdmin : answerApi
    answer(message, response).catch((error: unknown) => {
      onInternalError(error)
      message.socket.destroy()
    })
  })
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(wantedPort, host, resolve)
    })
  } catch (error) {
    store.close()
    throw error
  }
  const { port } = server.address() as AddressInfo
  const close = async () => {
    const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS)
    await new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeIdleConnections()
    })
    clearTimeout(cut)
    interruption.interrupt()
    store.close()
  }
  let closed: Promise<void> | undefined
  return {
    ...control,
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    port,
    isNew: store.isNew,
    // Once: its file descriptors may be those of others by the second time.
    close: async () => (closed ??= close()),
  }
}
