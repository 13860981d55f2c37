import type { RunningEmulator } from '../../src/emulator/emulator.ts'
import type { EmulatorClient } from './emulator-client.ts'

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
