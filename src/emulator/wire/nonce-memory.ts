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
      if (current.has(nonce) || previous.has(nonce)) return false
      current.add(nonce)
      return true
    },
  }
}

export type NonceMemory = ReturnType<typeof createNonceMemory>
