import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import { openStore } from '../../src/copy-jobs/store.ts'
import { jobScene } from '../copy-jobs/job-scene.ts'
import { silentLogger } from '../copy-jobs/silent-logger.ts'
import { type EmulatedGateway, startEmulatedGateway } from '../support/emulated-gateway.ts'
import { eventually } from '../support/eventually.ts'
import { CopyImageEncryptedDocument, CopyJobByIdDocument } from '../support/generated/operations.ts'
import { preparedDirectory } from '../support/prepared-directory.ts'

let gateway: EmulatedGateway
let oldJobId: string
beforeAll(async () => {
  const directory = await preparedDirectory()
  oldJobId = await cancelledJobOfEarlierVersion(join(directory, 'jobs'))
  gateway = await startEmulatedGateway({ CACHE_TTL_MS: '0', DATA_DIR: directory })
})
afterAll(() => gateway.close())

const EARLIER_TEXT = 'bob asked to cancel.'

/** Its last event is a sentence, as it was stored once. */
const cancelledJobOfEarlierVersion = async (dataDirectory: string): Promise<string> => {
  const store = await openStore({ dataDirectory }, silentLogger)
  const { db } = store
  const { create, service } = jobScene(db)
  const { id } = await create()
  await service.cancel(id, 'bob')
  await sql`alter table copy_job_event disable trigger user`.execute(db)
  await sql`update copy_job_event set message = ${EARLIER_TEXT}, state = state - 'remarks'
    where status = 'CANCELLED'`.execute(db)
  await sql`alter table copy_job_event enable trigger user`.execute(db)
  await store.close()
  return Buffer.from(`CopyJob\n${id}`).toString('base64url')
}

const messagesOf = async (id: string, language: string) => {
  const { data } = await gateway.ask(CopyJobByIdDocument, { id }, { 'accept-language': language })
  return data.copyJob?.events.map(({ status, message }) => [status, message])
}

describe('The events of a copy job', () => {
  it("are told in the caller's language", async () => {
    const input = { sourceRegionId: 'cn-hangzhou', imageId: 'm-bp1plainweb0000000001' }
    const { data } = await gateway.ask(CopyImageEncryptedDocument, { input })
    const id = data.copyImageEncrypted.copyJob?.id ?? ''
    const { data: ended } = await eventually(
      () => gateway.ask(CopyJobByIdDocument, { id }),
      (answer) => answer.data.copyJob?.status === 'SUCCEEDED',
    )
    const target = ended.copyJob?.targetImageId
    const english = await messagesOf(id, 'en')
    expect(english).toContainEqual(['WAITING', `The cloud accepted the copy as ${target}.`])
    expect(english?.at(-1)).toEqual(['SUCCEEDED', 'Verification: as planned.'])
    const chinese = await messagesOf(id, 'zh-CN')
    expect(chinese).toContainEqual(['WAITING', `云平台已接受复制请求，目标镜像为 ${target}。`])
    expect(chinese?.at(-1)).toEqual(['SUCCEEDED', '校验结果：与计划一致。'])
  })

  it.each(['en', 'zh'])('are shown in %s as an earlier version stored them', async (language) => {
    expect(await messagesOf(oldJobId, language)).toEqual([
      ['QUEUED', null],
      ['CANCELLED', EARLIER_TEXT],
    ])
  })
})
