/** SQLSTATEs of a server that is going down, coming up, or out of reach, and what Node says of the way there. */
const UNAVAILABLE =
  /^(08...|57P0[1235]|57014|53...|25P0[23]|ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|EAI_AGAIN)$/
/** The driver gives these no code. */
const LOST =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection)/

/** The database did not answer: whether something was recorded is not known, and the same can succeed later. */
export class StoreUnavailableError extends Error {
  constructor(cause: unknown) {
    super('The database of jobs does not answer.', { cause })
    this.name = 'StoreUnavailableError'
  }
}

const isUnavailable = (error: unknown): boolean => {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  return (
    (typeof code === 'string' && UNAVAILABLE.test(code)) ||
    (typeof message === 'string' && LOST.test(message))
  )
}

type Methods = Record<string, (...asked: never[]) => Promise<unknown>>

/** The same methods, which throw StoreUnavailableError for whatever the drivers say when the database is out of reach. */
export const tellingUnavailable = <Service extends object>(service: Service): Service => {
  const methods = Object.entries(service as Methods).map(([name, method]) => [
    name,
    async (...asked: never[]) => {
      try {
        return await method(...asked)
      } catch (error) {
        throw isUnavailable(error) ? new StoreUnavailableError(error) : error
      }
    },
  ])
  return Object.fromEntries(methods) as Service
}
