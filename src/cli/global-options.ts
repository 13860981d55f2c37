import { text } from './option-kinds.ts'
import { DEFAULT_URL } from './settings.ts'

/** What every command takes. */
export const globalOptions = {
  url: text(`Address of the gateway [IMAGE_GATEWAY_URL, or ${DEFAULT_URL}]`),
  'token-file': text('File with the token to send [the token itself: IMAGE_GATEWAY_TOKEN]'),
  'allow-insecure': { describe: 'Send a token even where others can read it', type: 'boolean' },
  language: { ...text('Language of what the gateway tells [LANG]'), choices: ['en', 'zh'] },
  json: { describe: 'JSON: one document, or one a line while waiting', type: 'boolean' },
  color: { describe: 'Colours on a terminal; --no-color or NO_COLOR: none', type: 'boolean', default: true },
} as const

/** For the help. */
export const globalGroup = [
  [...Object.keys(globalOptions), 'help', 'version'],
  'For every command:',
] as const satisfies [string[], string]

/** All options that are defined so far, which the types of yargs do not tell. */
export const optionNamesOf = (yargs: unknown): string[] =>
  Object.keys((yargs as { getOptions(): { key: object } }).getOptions().key)
