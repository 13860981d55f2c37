import { execFile } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import { CLI, cliEnvironment, runCli } from '../support/cli-process.ts'
import { temporaryDirectory } from '../support/gateway-process.ts'

const run = promisify(execFile)

const directory = temporaryDirectory()
symlinkSync(CLI, join(directory, 'image-gateway'))
const PATH = [directory, dirname(process.execPath), process.env['PATH']].join(':')

/** What bash offers for the last word of a line, by the script that it was given. */
const offered = async (...words: string[]) => {
  const script = `
    source <(image-gateway completion bash)
    COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
    _image-gateway_yargs_completions
    printf '%s\\n' "\${COMPREPLY[@]}"`
  const args = ['--norc', '-c', script, 'bash', 'image-gateway', ...words]
  const { stdout, stderr } = await run('bash', args, { env: cliEnvironment('http://127.0.0.1:9', { PATH }) })
  expect(stderr).toBe('')
  return stdout.split('\n').filter(Boolean)
}

describe('image-gateway completion', () => {
  it.each([
    [['im'], ['images']],
    [['j'], ['jobs', 'job']],
    [['images', '--enc'], ['--encryption']],
    [
      ['copy', '--to'],
      ['--token-file', '--to-region'],
    ],
    [
      ['jobs', '--status', 'CANC'],
      ['CANCELLING', 'CANCELLED'],
    ],
    [['keys', '--usable', '--cr'], ['--creator']],
  ])('has bash complete %j to %j', async (words, expected) => {
    expect(await offered(...words)).toEqual(expected)
  })

  it.each([
    ['zsh', '#compdef image-gateway'],
    ['fish', 'complete -f -c image-gateway'],
  ])('prints a script for %s too', async (shell, text) => {
    const { exitCode, stdout } = await runCli('http://127.0.0.1:9', ['completion', shell])
    expect(stdout).toContain(text)
    expect(stdout).toContain(`image-gateway completion ${shell} >`)
    expect(exitCode).toBe(0)
  })
})
