import { setMaxListeners } from 'node:events'

/** Ends the calls that a delay keeps under way, when the account that they were made to is gone. */
export interface Interruption {
  /** Aborted by the next interruption. */
  signal: () => AbortSignal
  interrupt: () => void
}

export const createInterruption = (): Interruption => {
  let controller = new AbortController()
  setMaxListeners(0, controller.signal)
  return {
    signal: () => controller.signal,
    interrupt: () => {
      controller.abort()
      controller = new AbortController()
      setMaxListeners(0, controller.signal)
    },
  }
}
