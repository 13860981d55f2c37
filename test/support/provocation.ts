import type { RunningEmulator } from '../../src/emulator/emulator.ts'
import type { EmulatedService, EmulatorClient, Query } from './emulator-client.ts'

/** A new emulator with the demo account, for one provocation. */
export interface ProvocationScene {
  emulator: RunningEmulator
  client: EmulatorClient
}

/** What makes an operation answer with one of its errors. */
export interface Provocation {
  code: string
  /** Only where the operation has several texts for the code. */
  message?: string
  /** The call that is refused, after whatever has to come before it. */
  provoke: (scene: ProvocationScene) => Promise<unknown>
}

/** By operation. */
export type Provocations = Readonly<Record<string, readonly Provocation[]>>

type Before = (scene: ProvocationScene) => Promise<Query | void> | Query | void

/**
 * Provocations of one operation by what differs from a call that is good.
 * @returns a function: the code, the parameters that differ, what comes before (it may answer more of them), the text
 */
export const refusalsOf =
  (service: EmulatedService, operation: string, good: Query) =>
  (code: string, different: Query = {}, before?: Before, message?: string): Provocation => ({
    code,
    ...(message === undefined ? {} : { message }),
    provoke: async (scene) => {
      const more = (await before?.(scene)) ?? {}
      return scene.client.call(service, operation, { ...good, ...different, ...more })
    },
  })
