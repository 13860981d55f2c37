import createYargs from 'yargs'
import type { Action } from '../session.ts'
import type { GlobalOptions } from '../settings.ts'

interface Options extends GlobalOptions {
  shell: 'bash' | 'zsh' | 'fish'
}

export const printCompletion: Action<Options> = async ({ shell }) => {
  // yargs is told by it alone which shell the script is for.
  // oxlint-disable-next-line node/no-process-env -- written, not read
  process.env['SHELL'] = shell
  createYargs([]).scriptName('image-gateway').completion(`completion ${shell}`, false).showCompletionScript()
  return 'DONE'
}
