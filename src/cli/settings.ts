import { readFileSync } from 'node:fs'
import { usageError } from './cli-error.ts'

/** What every command takes. */
export interface GlobalOptions {
  url?: string | undefined
  tokenFile?: string | undefined
  allowInsecure?: boolean | undefined
  language?: string | undefined
  json?: boolean | undefined
  color?: boolean | undefined
}

export type Environment = Readonly<Record<string, string | undefined>>

/** Where the gateway is, and who asks in which language. */
export interface Access {
  url: string
  token: string | null
  language: 'en' | 'zh'
}

export const DEFAULT_URL = 'http://127.0.0.1:4000/graphql'

/** @throws CliError for what cannot be meant, or would give the token away */
export const accessOf = (options: GlobalOptions, environment: Environment): Access => {
  const url = urlOf(options.url ?? (environment['IMAGE_GATEWAY_URL'] || DEFAULT_URL))
  const token = tokenOf(options.tokenFile, environment['IMAGE_GATEWAY_TOKEN'])
  const isReadable = url.protocol === 'http:' && !isLoopback(url.hostname)
  if (token !== null && isReadable && !options.allowInsecure) {
    throw usageError(
      `The token would be sent to ${url.host} unencrypted, where others can read it.`,
      'Use an https:// URL. --allow-insecure sends it all the same.',
    )
  }
  return { url: url.href, token, language: languageOf(options.language, environment) }
}

const urlOf = (text: string): URL => {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !/^https?:$/.test(url.protocol)) {
    // Not repeated: it may hold a password.
    throw usageError(`The gateway's URL is not an http:// or https:// URL.`, `As in ${DEFAULT_URL}.`)
  }
  if (url.username || url.password) {
    throw usageError(
      "The gateway's URL holds a name or a password.",
      'Give a token with IMAGE_GATEWAY_TOKEN or --token-file.',
    )
  }
  if (url.pathname === '/') url.pathname = '/graphql'
  return url
}

const isLoopback = (hostname: string) => /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname)

const tokenOf = (file: string | undefined, given: string | undefined): string | null => {
  const token = file === undefined ? given : textOf(file)
  if (!token?.trim()) {
    if (file !== undefined) throw usageError(`The token file ${file} is empty.`)
    return null
  }
  // A header cannot carry others.
  if (!/^[\x21-\x7e]+$/.test(token.trim())) {
    throw usageError('The token has blanks or characters that no token has.', 'Is it the right file?')
  }
  return token.trim()
}

const textOf = (path: string) => {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw usageError(`The token file cannot be read: ${(error as Error).message}.`)
  }
}

/** As programs tell it on Linux: the first of the variables that is set. */
const languageOf = (given: string | undefined, environment: Environment): 'en' | 'zh' => {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || 'en'
  return (given ?? locale).toLowerCase().startsWith('zh') ? 'zh' : 'en'
}
