import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const packageDirectory = 'node_modules/@sparticuz/chromium'

/** The package unpacks into the system's temporary directory, and tests that do so at once get half a browser. */
const UNPACK = `
  import { inflate } from '@sparticuz/chromium'
  for (const name of ['chromium.br', 'fonts.tar.br', 'al2023.tar.br'])
    await inflate('${packageDirectory}/bin/' + name)`

export interface LaunchableBrowser {
  executablePath: string
  env: Record<string, string>
}

/**
 * The Chromium of an npm package with the libraries and the font that come with it, so that the machine needs none.
 * It is unpacked once (180 MB) and kept in the system's temporary directory. CHROMIUM_PATH names another browser.
 * @throws Error where the package's browser does not run
 */
export const packagedChromium = (): LaunchableBrowser => {
  const own = process.env['CHROMIUM_PATH']
  if (own) return { executablePath: own, env: environment() }
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      'The packaged Chromium is for Linux on x64: set CHROMIUM_PATH to a Chromium of this machine.',
    )
  const { version } = JSON.parse(readFileSync(join(packageDirectory, 'package.json'), 'utf8')) as {
    version: string
  }
  const kept = join(tmpdir(), `gateway-chromium-${version}`)
  if (!existsSync(kept)) unpack(kept)
  return {
    executablePath: join(kept, 'chromium'),
    env: {
      ...environment(),
      LD_LIBRARY_PATH: join(kept, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(kept, 'fonts.conf'),
    },
  }
}

const environment = () => ({ PATH: process.env['PATH'] ?? '', HOME: tmpdir() })

/** Several tests may do so at once: the directory is there as a whole or not at all. */
const unpack = (kept: string): void => {
  const directory = mkdtempSync(`${kept}-`)
  execFileSync(process.execPath, ['--input-type=module', '--eval', UNPACK], {
    env: { ...environment(), TMPDIR: directory },
  })
  mkdirSync(join(directory, 'font-cache'))
  writeFileSync(join(directory, 'fonts.conf'), fontsOf(kept))
  try {
    renameSync(directory, kept)
  } catch {
    rmSync(directory, { recursive: true })
  }
}

const fontsOf = (directory: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${directory}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${directory}/font-cache</cachedir>
</fontconfig>
`
