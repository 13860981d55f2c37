import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { PGlite } from '@electric-sql/pglite'
import { START_PARAMETERS } from '../../src/copy-jobs/pglite-connection.ts'
import { openStore } from '../../src/copy-jobs/store.ts'
import { SyncedNodeFs } from '../../src/copy-jobs/synced-node-fs.ts'
import { jobScene, KEY } from './job-scene.ts'
import { silentLogger } from './silent-logger.ts'

let dataDirectory: string
beforeEach(() => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'copy-jobs-'))
})
afterEach(() => {
  rmSync(dataDirectory, { recursive: true, force: true })
})

const open = () => openStore({ dataDirectory }, silentLogger)

describe('The embedded store', () => {
  test('goes on with every job where it was when it is opened again', async () => {
    const before = await open()
    const scene = jobScene(before.db)
    const running = await scene.create({ imageId: 'm-1' })
    await scene.tick()
    const unanswered = await scene.create({ imageId: 'm-2' })
    scene.cloud.answersToLose = 1
    await scene.tick()
    await before.close()

    const after = await open()
    try {
      scene.cloud.complete('m-copy1', KEY)
      const next = jobScene(after.db, {}, scene.cloud)
      await next.tickAfter(60_000)
      expect(await next.job(running)).toMatchObject({ status: 'SUCCEEDED', targetImageId: 'm-copy1' })
      expect(await next.job(unanswered)).toMatchObject({ status: 'WAITING', targetImageId: 'm-copy2' })
      expect(scene.cloud.images.size).toBe(2)
      expect(await next.statuses(unanswered)).toEqual(['QUEUED', 'SUBMITTING', 'WAITING'])
    } finally {
      await after.close()
    }
  })

  test('keeps others out while its process lives, and has every acknowledged job after kill -9', async () => {
    const child = startWriting()
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    const acknowledged = [String((await lines.next()).value)]
    await expect(open()).rejects.toThrow(
      `${dataDirectory} is used by another gateway (process ${child.pid}).`,
    )
    for await (const line of lines) {
      acknowledged.push(line)
      if (acknowledged.length === 50) child.kill('SIGKILL')
    }
    const store = await open()
    try {
      const { service } = jobScene(store.db)
      const found = await service.jobsByIds(acknowledged)
      expect(acknowledged.filter((id) => !found.has(id))).toEqual([])
      const events = await service.eventsOf(acknowledged)
      expect([...events.values()].filter((history) => history.length !== 1)).toEqual([])
    } finally {
      await store.close()
    }
  })

  test('frees its directory when it is closed', async () => {
    const first = await open()
    await expect(open()).rejects.toThrow('is used by another gateway')
    await first.close()
    const second = await open()
    await second.close()
  })

  test('says so when the directory cannot be written to', async () => {
    const file = join(dataDirectory, 'file')
    writeFileSync(file, '')
    await expect(openStore({ dataDirectory: file }, silentLogger)).rejects.toThrow(
      `${file} cannot be written to.`,
    )
  })

  test('syncs each commit to the disk once', async () => {
    const fs = new SyncedNodeFs(join(dataDirectory, 'database'))
    const pglite = await PGlite.create({ fs, startParams: START_PARAMETERS })
    await pglite.exec('create table note (id int)')
    await pglite.exec('checkpoint')
    const before = fs.syncCount
    for (let id = 0; id < 20; id += 1) await pglite.query('insert into note values ($1)', [id])
    const after = fs.syncCount
    await pglite.close()
    expect(after - before).toBe(20)
  })
})

const startWriting = () => {
  const script = join(import.meta.dirname, 'crash-child.ts')
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, dataDirectory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}
