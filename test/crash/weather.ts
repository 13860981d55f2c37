import { setTimeout as delay } from 'node:timers/promises'
import type { FaultRule } from '../../src/emulator/fault-rule.ts'
import type { RunningEmulator } from '../../src/emulator/emulator.ts'
import type { SeededRandom } from './seeded-random.ts'

/** What can be the matter with the cloud, each time with another probability. */
const FAULTS: readonly ((probability: number) => FaultRule)[] = [
  (probability) => ({ kind: 'drop-answer', operation: 'CopyImage', probability }),
  (probability) => ({ kind: 'reset', service: 'ecs', probability: probability / 2 }),
  (probability) => ({ kind: 'throttle', service: 'ecs', probability: probability / 2 }),
  (probability) => ({ kind: 'throttle', service: 'ecs', retryAfterMs: 1_500, probability: probability / 2 }),
  (probability) => ({ kind: 'http-error', service: 'ecs', httpStatus: 503, probability: probability / 2 }),
  (probability) => ({ kind: 'http-error', operation: 'CopyImage', httpStatus: 500, probability }),
  (probability) => ({ kind: 'http-error', operation: 'CancelCopyImage', httpStatus: 500, probability }),
  (probability) => ({ kind: 'html', service: 'ecs', probability: probability / 3 }),
  (probability) => ({ kind: 'delay', service: 'ecs', delayMs: 700, probability: probability / 2 }),
  (probability) => ({ kind: 'leaves-snapshots', probability }),
  (probability) => ({ kind: 'copy-fails', probability }),
  (probability) => ({ kind: 'throttle', service: 'kms', probability: probability / 2 }),
]

/** A cancellation that is carried out and not answered is waited for as long as a copy may stay invisible: 5 minutes. */
const LONG_FAULTS: typeof FAULTS = [
  (probability) => ({ kind: 'drop-answer', operation: 'CancelCopyImage', probability }),
]

const SPELL_MS = [1_500, 6_000] as const

export interface Weather {
  /** Clears up for good. */
  end(): Promise<void>
}

/**
 * Up to four troubles at a time, for some seconds.
 * @param isLong also those that jobs take minutes to get over
 */
export const startWeather = (emulator: RunningEmulator, random: SeededRandom, isLong: boolean): Weather => {
  const faults = isLong ? [...FAULTS, ...LONG_FAULTS] : FAULTS
  const over = new AbortController()
  const spell = async (): Promise<void> => {
    while (!over.signal.aborted) {
      emulator.clearFaults()
      const troubles = Math.floor(random.between(0, 5))
      for (let trouble = 0; trouble < troubles; trouble += 1)
        emulator.addFault(random.pick(faults)(random.between(0.1, 0.6)))
      await delay(random.between(...SPELL_MS), undefined, { signal: over.signal }).catch(() => {})
    }
    emulator.clearFaults()
  }
  const running = spell()
  return {
    end: async () => {
      over.abort()
      await running
    },
  }
}
