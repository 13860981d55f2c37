import { stripVTControlCharacters } from 'node:util'
import { spawn } from '@lydell/node-pty'
import { CLI, cliEnvironment } from './cli-process.ts'
import { eventually } from './eventually.ts'

/** The command line in a pseudo-terminal, as a person has it before them. */
export const openTerminal = (
  endpoint: string,
  args: readonly string[],
  { columns = 100, environment = {} }: { columns?: number; environment?: Record<string, string> } = {},
) => {
  const terminal = spawn(process.execPath, [CLI, ...args], {
    name: 'xterm-256color',
    cols: columns,
    rows: 30,
    env: cliEnvironment(endpoint, environment),
  })
  let output = ''
  terminal.onData((data) => void (output += data))
  const ended = new Promise<number>((resolve) => {
    terminal.onExit(({ exitCode }) => resolve(exitCode))
  })
  const text = () => stripVTControlCharacters(output)
  return {
    /** With all that a terminal obeys. */
    raw: () => output,
    text,
    press: (keys: string) => terminal.write(keys),
    ended,
    kill: () => terminal.kill('SIGKILL'),
    shown: (wanted: string | RegExp) =>
      eventually(
        async () => text(),
        (shown) => (typeof wanted === 'string' ? shown.includes(wanted) : wanted.test(shown)),
      ),
  }
}

export const keys = { interrupt: '\u0003', down: '\u001b[B', enter: '\r' } as const
