/** Fits a page of a hundred images. */
const BYTES = 256 * 1024
const MAX_KEPT = 16

/**
 * Buffers for large bodies, used again once they are sent: what is allocated outside the heap makes V8 look through the
 * whole heap, and a new buffer for each answer does so several times a second.
 */
const kept: Buffer[] = []

/** Parts as one buffer. It has to be given back when it is sent. */
export const joined = (parts: readonly Buffer[]): Buffer => {
  const bytes = parts.reduce((sum, part) => sum + part.byteLength, 0)
  const buffer = bytes <= BYTES ? (kept.pop() ?? Buffer.allocUnsafeSlow(BYTES)) : Buffer.allocUnsafe(bytes)
  let end = 0
  for (const part of parts) end += part.copy(buffer, end)
  return buffer.subarray(0, bytes)
}

export const giveBack = (body: Buffer) => {
  if (body.buffer.byteLength === BYTES && kept.length < MAX_KEPT)
    kept.push(Buffer.from(body.buffer, 0, BYTES))
}
