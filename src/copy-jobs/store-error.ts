/** The store cannot be used as it is configured. The message is meant for whoever starts the gateway. */
export class StoreError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'StoreError'
  }
}
