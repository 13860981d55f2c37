/** The emulator's time: the machine's, plus what it was advanced by. Signatures are judged by the machine's alone. */
export interface Clock {
  now: () => Date
  advance: (milliseconds: number) => void
}

export const createClock = (machineNow: () => number = Date.now): Clock => {
  let aheadMs = 0
  return {
    now: () => new Date(machineNow() + aheadMs),
    advance: (milliseconds) => {
      aheadMs += milliseconds
    },
  }
}
