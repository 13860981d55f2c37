import type { RunningEmulator } from '../../src/emulator/emulator.ts'

/** More often than the emulator forgets calls. */
const EVERY_MS = 2_000

/** How often each operation ended how, over the whole run: the emulator keeps the latest calls only. */
export const countCalls = (emulator: RunningEmulator) => {
  const counts = new Map<string, number>()
  const collect = () => {
    for (const { operation, httpStatus, code } of emulator.calls()) {
      const ending = httpStatus === null ? 'cut off' : httpStatus < 400 ? 'answered' : (code ?? httpStatus)
      const name = `${operation ?? 'unknown'} ${ending}`
      counts.set(name, (counts.get(name) ?? 0) + 1)
    }
    emulator.clearCalls()
  }
  const timer = setInterval(collect, EVERY_MS)
  return {
    counts,
    end: () => {
      clearInterval(timer)
      collect()
    },
  }
}
