import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { ADMIN_PREFIX, createAdminHandler } from './admin/admin-handler.ts'
import { createApiHandler } from './api-handler.ts'
import { createCallLog } from './call-log.ts'
import { createClock } from './clock.ts'
import { createControl } from './control.ts'
import type { EmulatorControl } from './control.ts'
import { secretOf } from './credentials.ts'
import { createEcsService } from './ecs/ecs-service.ts'
import { createFaults } from './faults.ts'
import { createKmsService } from './kms/kms-service.ts'
import { createQuotaMeter } from './quotas.ts'
import { createRamService } from './ram/ram-service.ts'
import { createStore } from './store.ts'
import { MAX_CLOCK_DIFFERENCE_MS } from './wire/authentication.ts'
import { createNonceMemory } from './wire/nonce-memory.ts'

export interface EmulatorOptions {
  /** A loopback address; 127.0.0.1 unless given. */
  host?: string
  /** Any free one unless given. */
  port?: number
  /** Where the state is kept; in memory unless given. */
  dataDir?: string | null
  /** How long copies take; 0 has them done at once. 0.5 unless given, and then 10 seconds at the least. */
  copySecondsPerGiB?: number
  /** Quota of all KMS reads together, for each region; 50 unless given. */
  kmsReadsPerSecond?: number
  /** Quota of DescribeImages for the account; 1,000 unless given. */
  describeImagesPerMinute?: number
  /** Told of errors that are the emulator's own. */
  onInternalError?: (error: unknown) => void
}

export interface RunningEmulator extends EmulatorControl {
  /** For example `http://127.0.0.1:4100`. */
  url: string
  port: number
  /** Stops listening, cuts connections that are still open after half a second, and lets go of the data directory. */
  close: () => Promise<void>
}

// Longer than the cloud's clients keep an idle connection, so that none is cut while a request is under way.
const KEEP_ALIVE_MS = 120_000
const GRACE_MS = 500

/** @throws Error when the port is taken, or the data directory can not be used */
export const startEmulator = async (options: EmulatorOptions = {}): Promise<RunningEmulator> => {
  const host = options.host ?? '127.0.0.1'
  const dataDir = options.dataDir ?? null
  const store = createStore(createClock(), dataDir)
  const calls = createCallLog()
  const faults = createFaults()
  const control = createControl(store, calls, faults, dataDir)
  const answerAdmin = createAdminHandler(control)
  const answerApi = createApiHandler({
    services: [
      createEcsService(options.describeImagesPerMinute ?? 1000),
      createKmsService(options.kmsReadsPerSecond ?? 50),
      createRamService(),
    ],
    store,
    faults,
    calls,
    meter: createQuotaMeter(),
    authenticator: {
      secretOf,
      nonces: createNonceMemory(2 * MAX_CLOCK_DIFFERENCE_MS),
      now: () => new Date(),
    },
    copySecondsPerGiB: options.copySecondsPerGiB ?? 0.5,
    onInternalError: options.onInternalError ?? ((error) => process.emitWarning(error as Error)),
  })
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (message, response) => {
    const answer = message.url?.startsWith(ADMIN_PREFIX) ? answerAdmin : answerApi
    void answer(message, response)
  })
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(options.port ?? 0, host, resolve)
    })
  } catch (error) {
    store.close()
    throw error
  }
  const { port } = server.address() as AddressInfo
  return {
    ...control,
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    port,
    close: async () => {
      const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS)
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
      })
      clearTimeout(cut)
      store.close()
    },
  }
}
