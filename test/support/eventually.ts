import { setTimeout as delay } from 'node:timers/promises'

/** Asks until the answer is the wanted one; fails with the last answer when that takes too long. */
export const eventually = async <Value>(
  ask: () => Promise<Value>,
  isWanted: (value: Value) => boolean,
  { timeoutMs = 20_000, everyMs = 50 } = {},
): Promise<Value> => {
  const deadline = Date.now() + timeoutMs
  for (;;) {
    const value = await ask()
    if (isWanted(value)) return value
    if (Date.now() > deadline)
      throw new Error(`Still not as wanted after ${timeoutMs} ms: ${JSON.stringify(value)}`)
    await delay(everyMs)
  }
}
