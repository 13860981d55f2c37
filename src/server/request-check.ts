const MAX_OPERATION_NAME_LENGTH = 256

/** Characters that JSON and GraphQL let through, and that neither the cloud nor the database takes. */
const isStorable = (text: string) => text.isWellFormed() && !text.includes('\u0000')

/** The same character, written as an escape in a string of the document. */
const ESCAPED_NULL = /\\u(0000|\{0+\})/

/** Without recursion: a body may be nested as deeply as it is long. */
const hasUnstorable = (body: object): boolean => {
  const pending: unknown[] = [body]
  while (pending.length > 0) {
    const value = pending.pop()
    if (typeof value === 'string' && !isStorable(value)) return true
    if (value !== null && typeof value === 'object') {
      for (const [key, child] of Object.entries(value)) pending.push(key, child)
    }
  }
  return false
}

/** What is wrong with a request's body before GraphQL looks at it; null when nothing is. */
export const requestFault = (body: unknown): string | null => {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) {
    return 'The body must be one JSON object with `query`, and perhaps `variables` and `operationName`.'
  }
  const { operationName, query } = body as { operationName?: unknown; query?: unknown }
  if (typeof operationName === 'string' && operationName.length > MAX_OPERATION_NAME_LENGTH) {
    return `\`operationName\` must be ${MAX_OPERATION_NAME_LENGTH} characters at the most.`
  }
  const unstorable = hasUnstorable(body) || (typeof query === 'string' && ESCAPED_NULL.test(query))
  return unstorable ? 'A string holds half of a surrogate pair, or the character U+0000.' : null
}

const isLoopbackUrl = (url: string) =>
  URL.canParse(url) && /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(new URL(url).hostname)

/**
 * While there is no authentication, only this machine may ask: a web page of another host must not, neither openly nor
 * by a name that it makes resolve to this machine (DNS rebinding).
 */
export const callerFault = ({ host, origin }: { host?: string; origin?: string }): string | null => {
  if (!isLoopbackUrl(`http://${host ?? ''}`))
    return 'The Host header must name this machine: localhost or 127.0.0.1.'
  if (origin !== undefined && !isLoopbackUrl(origin)) return 'Web pages of other hosts may not ask.'
  return null
}
