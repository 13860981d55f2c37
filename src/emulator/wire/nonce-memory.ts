import { hash } from 'node:crypto'

/**
 * Remembers each nonce for at least twice the accepted clock difference, so that no request that is still in time can
 * be sent twice. Two generations instead of a timer for each nonce.
 */
export const createNonceMemory = (lifetimeMs: number) => {
  let previous = new Set<string>()
  let current = new Set<string>()
  let rotatedAtMs = 0
  return {
    /** @returns false when it was used before */
    use(nonce: string, nowMs: number) {
      if (nowMs - rotatedAtMs > lifetimeMs) {
        previous = nowMs - rotatedAtMs > 2 * lifetimeMs ? new Set() : current
        current = new Set()
        rotatedAtMs = nowMs
      }
      // A nonce is as long as its sender likes, and would keep the request alive that it was cut out of.
      const digest = hash('sha256', nonce, 'base64')
      if (current.has(digest) || previous.has(digest)) return false
      current.add(digest)
      return true
    },
  }
}

export type NonceMemory = ReturnType<typeof createNonceMemory>
