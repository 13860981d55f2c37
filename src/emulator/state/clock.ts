import { z } from 'zod'

import { instant } from './entities.ts'

/** So many that instants stay within the years that can be written with four digits, whatever happens in a year. */
const MAX_CLOCK_SPEED = 5000

export const clockSpeed = z
  .number()
  .positive()
  .max(MAX_CLOCK_SPEED)
  .describe('Seconds of the emulator for each second of the machine.')

/** From which the emulator's time is reckoned: at the machine's instant it was another one, and went on at a speed. */
export const clockAnchor = z.strictObject({
  machineAt: instant,
  at: instant,
  speed: clockSpeed,
})
export type ClockAnchor = z.infer<typeof clockAnchor>

/** The emulator's time. Signatures are judged by the machine's alone. */
export interface Clock {
  now: () => Date
  machineNow: () => Date
  /** One from which the clock goes on as it would have, but for what is to be different. */
  anchorWith: (different: { at?: Date | undefined; speed?: number | undefined }) => ClockAnchor
  set: (anchor: ClockAnchor) => void
  speed: () => number
}

export const createClock = (machineNow: () => number = Date.now): Clock => {
  let anchor: ClockAnchor = { machineAt: new Date(0), at: new Date(0), speed: 1 }
  const now = () => {
    const passedMs = machineNow() - anchor.machineAt.getTime()
    return new Date(anchor.at.getTime() + Math.floor(passedMs * anchor.speed))
  }
  return {
    now,
    machineNow: () => new Date(machineNow()),
    anchorWith: ({ at, speed }) => ({
      machineAt: new Date(machineNow()),
      at: at ?? now(),
      speed: speed ?? anchor.speed,
    }),
    set: (next) => {
      anchor = next
    },
    speed: () => anchor.speed,
  }
}
