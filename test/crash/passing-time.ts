import type { RunningEmulator } from '../../src/emulator/emulator.ts'
import type { SeededRandom } from './seeded-random.ts'

const EVERY_MS = 300

/** Has the cloud's time pass in uneven steps, some two and a half times as fast as ours: copies take ten seconds at the least. */
export const startTime = (emulator: RunningEmulator, random: SeededRandom): { end(): void } => {
  const timer = setInterval(() => emulator.advanceClock(Math.round(random.between(0, 900))), EVERY_MS)
  return { end: () => clearInterval(timer) }
}
