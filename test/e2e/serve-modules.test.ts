import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { temporaryDirectory } from '../support/gateway-process.ts'

/** Writes down on exit which modules of ours were loaded. */
const hook = `
import { writeFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'
const root = pathToFileURL('dist/').href
const loaded = []
registerHooks({
  load(url, context, nextLoad) {
    if (url.startsWith(root)) loaded.push(url.slice(root.length))
    return nextLoad(url, context)
  },
})
process.on('exit', () => writeFileSync(process.env.MODULES, JSON.stringify(loaded)))
`

/** Paths below dist of what a process loads until it ends, which it does at once without credentials or with --version. */
const modulesOf = (mode: string, ...args: string[]) => {
  const directory = temporaryDirectory()
  const path = join(directory, 'hook.mjs')
  writeFileSync(path, hook)
  const words = ['--disable-warning=ExperimentalWarning', '--import', path, 'src/launch.mjs', mode, ...args]
  const modules = join(directory, 'modules.json')
  const env = {
    MODULES: modules,
    PORT: '0',
    DATA_DIR: join(directory, 'data'),
    ALIBABA_CLOUD_ECS_METADATA_DISABLED: 'true',
  }
  return new Promise<string[]>((resolve) => {
    execFile(process.execPath, words, { env }, () =>
      resolve(JSON.parse(readFileSync(modules, 'utf8')) as string[]),
    )
  })
}

describe('npm run serve', () => {
  it('loads the gateway, and nothing of the emulator or of what starts one', async () => {
    const modules = await modulesOf('serve')
    expect(modules).toContain('datasources/ecs/ecs-sdk-client.js')
    expect(modules.filter((path) => path.includes('emulator'))).toEqual([])
  })

  it('would be seen to, if it did', async () => {
    expect(await modulesOf('emulator', '--version')).toContain('emulator/emulator.js')
  })
})
