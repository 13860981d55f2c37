import { type EmulatorOptions, type RunningEmulator, startEmulator } from '../../src/emulator/emulator.ts'
import { startGateway } from '../../src/main.ts'
import { readConfig } from '../../src/server/config.ts'
import { createLogger } from '../../src/server/logger.ts'
import { preparedDirectory } from './prepared-directory.ts'
import { createGraphqlClient, type GraphqlClient } from './graphql-client.ts'

export interface EmulatedGateway extends GraphqlClient {
  endpoint: string
  emulator: RunningEmulator
  /** The cloud calls since this was last asked, by operation. */
  callsSince(): Record<string, number>
  close(): Promise<void>
}

/** A gateway and an emulator in this process, with real sockets between client, gateway and cloud. */
export const startEmulatedGateway = async (
  settings: Record<string, string> = {},
  emulatorOptions: EmulatorOptions = {},
): Promise<EmulatedGateway> => {
  const emulator = await startEmulator({ copySecondsPerGiB: 0, kmsReadsPerSecond: 1_000, ...emulatorOptions })
  const gateway = await startGatewayOn(emulator, settings).catch(async (error: unknown) => {
    await emulator.close()
    throw error
  })
  return {
    ...gateway,
    close: async () => {
      await gateway.close()
      await emulator.close()
    },
  }
}

/** A further gateway that uses the same cloud; it leaves the emulator running. */
export const startGatewayOn = async (
  emulator: RunningEmulator,
  settings: Record<string, string>,
): Promise<EmulatedGateway> => {
  const config = readConfig(
    {
      PORT: '0',
      DATA_DIR: settings['DATA_DIR'] ?? (await preparedDirectory()),
      KMS_READS_PER_SECOND: '1000',
      COPY_POLL_INTERVAL_MS: '100',
      LOG_LEVEL: 'fatal',
      ...settings,
    },
    'start',
  )
  const access = { url: emulator.url, ...emulator.credentials() }
  const gateway = await startGateway(config, async () => access, createLogger(config.logLevel))
  emulator.clearCalls()
  return {
    endpoint: gateway.endpoint,
    emulator,
    ...createGraphqlClient(gateway.endpoint),
    callsSince: () => {
      const counts: Record<string, number> = {}
      for (const { operation } of emulator.calls()) {
        const name = operation ?? 'none'
        counts[name] = (counts[name] ?? 0) + 1
      }
      emulator.clearCalls()
      return counts
    },
    close: () => gateway.close(),
  }
}
