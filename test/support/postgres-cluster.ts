import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyPostgres } from './postgres-binaries.ts'
import { type Account, serverEnvironment } from './postgres-process.ts'

/** The files of one server, its programs among them, in a directory of their own. */
export interface Cluster {
  directory: string
  /** Who owns the files, and has to run the server. */
  account: Account
  /** Of the superuser `postgres`: other users of the machine reach the port too. */
  password: string
  remove(): void
}

/** @throws Error when the programs are not there, or do not run here */
export const makeCluster = (): Cluster => {
  const directory = mkdtempSync(join(isRoot ? '/tmp' : tmpdir(), 'postgres-'))
  const password = randomBytes(12).toString('hex')
  const remove = () => rmSync(directory, { recursive: true, force: true })
  try {
    copyPostgres(directory)
    writeFileSync(passwordFile(directory), password, { mode: 0o600 })
    if (isRoot) execFileSync('chown', ['-R', `${account.uid}:${account.gid}`, directory])
    initialize(directory)
    return { directory, account, password, remove }
  } catch (error) {
    remove()
    const { code, path, message } = error as NodeJS.ErrnoException
    // So the system says of a program that is there, but whose loader is not.
    const lacksLoader = code === 'ENOENT' && path === join(directory, 'bin', 'initdb')
    const reason = lacksLoader ? 'the binaries need glibc, which is not here.' : message.trimEnd()
    throw new Error(`No PostgreSQL server can be started: ${reason}`, { cause: error })
  }
}

const isRoot = process.getuid?.() === 0

/** PostgreSQL refuses root, who is `nobody` here then (on every Linux), and whose TMPDIR may be closed to others. */
const account: Account = isRoot ? { uid: 65_534, gid: 65_534 } : {}

const passwordFile = (directory: string) => join(directory, 'password')

const initialize = (directory: string): void => {
  const files = ['-D', join(directory, 'data'), '--no-sync']
  const access = ['-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile(directory)}`]
  // Letters in the order that people expect, as on most servers: the embedded database goes by their codes.
  const text = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=en-US']
  execFileSync(join(directory, 'bin', 'initdb'), [...files, ...access, ...text], {
    ...account,
    cwd: directory,
    env: serverEnvironment,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}
