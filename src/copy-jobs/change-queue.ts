/** A reader did not take what was kept for it. */
export class SlowReaderError extends Error {
  constructor() {
    super('The changes were not taken fast enough: subscribe again with `after`.')
    this.name = 'SlowReaderError'
  }
}

/**
 * What one reader has yet to take. Unlike an async generator's, its `return` takes effect while a `next` is pending,
 * so a reader that leaves is forgotten at once.
 */
export class ChangeQueue<Value> implements AsyncIterableIterator<Value> {
  readonly #limit: number
  readonly #onEnd: () => void
  #values: Value[] = []
  #waiting: PromiseWithResolvers<IteratorResult<Value>> | null = null
  #ended = false
  #error: Error | null = null

  /** @param onEnd called once, whoever ends it */
  constructor(limit: number, onEnd: () => void) {
    this.#limit = limit
    this.#onEnd = onEnd
  }

  push(value: Value): void {
    if (this.#ended) return
    if (this.#waiting) {
      this.#waiting.resolve({ done: false, value })
      this.#waiting = null
    } else if (this.#values.length < this.#limit) {
      this.#values.push(value)
    } else {
      this.fail(new SlowReaderError())
    }
  }

  /** What was pushed before is still taken. */
  end(): void {
    if (this.#ended) return
    this.#ended = true
    this.#waiting?.resolve({ done: true, value: undefined })
    this.#waiting = null
    this.#onEnd()
  }

  /** What was pushed before is dropped. */
  fail(error: Error): void {
    if (this.#ended) return
    this.#values = []
    this.#error = error
    const waiting = this.#waiting
    this.#waiting = null
    this.end()
    if (waiting) {
      this.#error = null
      waiting.reject(error)
    }
  }

  async next(): Promise<IteratorResult<Value>> {
    const value = this.#values.shift()
    if (value !== undefined) return { done: false, value }
    const error = this.#error
    this.#error = null
    if (error) throw error
    if (this.#ended) return { done: true, value: undefined }
    this.#waiting ??= Promise.withResolvers<IteratorResult<Value>>()
    return this.#waiting.promise
  }

  async return(): Promise<IteratorResult<Value>> {
    this.#values = []
    this.end()
    return { done: true, value: undefined }
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return()
  }
}
