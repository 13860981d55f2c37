/** The store cannot be used as it is configured. The message is meant for whoever starts the gateway. */
export class StoreError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'StoreError'
  }
}

/**
 * Says what is the matter with a database and why.
 * @param secrets left out of the cause's words: servers name the user in them
 */
export const databaseFailure = (
  database: string,
  problem: string,
  cause: unknown,
  secrets: readonly string[] = [],
): StoreError => {
  const reason = secrets.filter((secret) => secret !== '').reduce(withoutWord, wordsOf(cause))
  return new StoreError(`${database} ${problem}: ${reason.replace(/\.$/, '')}.`, cause)
}

/** Code and message; an error that stands for several tries at once, as of an IPv4 and an IPv6 address, has no message. */
const wordsOf = (cause: unknown): string => {
  const { name, code, message } = cause as { name?: unknown; code?: unknown; message?: unknown }
  const text = typeof message === 'string' ? message : ''
  if (typeof code !== 'string' || text.includes(code)) return text || String(name)
  return `${code} ${text}`.trim()
}

const withoutWord = (text: string, word: string): string => {
  const literally = word.replaceAll(/[$()*+./?[\\\]^{|}-]/g, String.raw`\$&`)
  return text.replaceAll(new RegExp(String.raw`(?<!\w)${literally}(?!\w)`, 'g'), '(hidden)')
}

/** SQLSTATE unique_violation, as both drivers tell it. */
export const isUniqueViolation = (error: unknown): boolean => (error as { code?: unknown }).code === '23505'
