/**
 * The promise's outcome, or `lateError()` once the time is over, whatever the promise does then: neither SDK can
 * cancel a request, and their own timers are lost when a socket is used again (observed).
 */
export const within = async <T>(
  timeoutMs: number,
  promise: Promise<T>,
  lateError: () => Error,
): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(lateError()), timeoutMs)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
