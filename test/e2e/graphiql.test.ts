import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type EmulatedGateway, startEmulatedGateway } from '../support/emulated-gateway.ts'
import { type OpenedConsole, openConsole } from '../support/console-page.ts'

let gateway: EmulatedGateway
let graphiql: OpenedConsole
beforeAll(async () => {
  gateway = await startEmulatedGateway({}, { copySecondsPerGiB: 0.02 })
  graphiql = await openConsole(gateway.endpoint, 'en')
})
afterAll(async () => {
  await graphiql.close()
  await gateway.close()
})

/** Runs a tab's operation once its variables are there, if it has some. */
const runTab = async (name: string, variable = name) => {
  const { page } = graphiql
  await page.getByRole('tab', { name }).click()
  for (const text of [name, variable]) await page.locator('.view-lines').getByText(text).first().waitFor()
  await page.getByRole('button', { name: 'Execute query' }).click()
}

/** What has been answered, as soon as the text is among it. */
const answerWith = async (text: string) => {
  const answer = graphiql.page.locator('.graphiql-response')
  await answer.getByText(text).first().waitFor()
  return answer.innerText()
}

describe('GraphiQL', () => {
  it('opens with examples, of which each runs as it stands', async () => {
    await graphiql.page.goto(new URL('/graphiql', gateway.endpoint).href)
    await runTab('UnencryptedImages', '"regionIds"')
    expect(await answerWith('UNENCRYPTED')).not.toContain('errors')
    await runTab('Keys', '"regionId"')
    expect(await answerWith('usableForDiskEncryption')).not.toContain('errors')
    await runTab('PlanACopy', '"imageId"')
    expect(await answerWith('BECOMES_ENCRYPTED')).not.toContain('errors')
    await graphiql.picture('graphiql')
  })

  it('shows changes as they come while a subscription runs', async () => {
    await runTab('CopyImage', 'from-graphiql')
    expect(await answerWith('QUEUED')).not.toContain('errors')
    await runTab('WatchJobs')
    expect(await answerWith('SUCCEEDED')).not.toContain('errors')
  })

  it('asks no other host for anything, and writes no errors', () => {
    expect(graphiql.foreignRequests).toEqual([])
    expect(graphiql.consoleErrors).toEqual([])
  })
})
