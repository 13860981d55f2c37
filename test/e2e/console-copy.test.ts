import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Locator } from 'playwright-core'
import { common } from '../../src/console/texts/common.ts'
import { copy } from '../../src/console/texts/copy.ts'
import { jobs } from '../../src/console/texts/jobs.ts'
import { demo } from '../../src/emulator/seed/demo-account.ts'
import { type OpenedConsole, openConsole } from '../support/console-page.ts'
import { type EmulatedGateway, startEmulatedGateway } from '../support/emulated-gateway.ts'

const { regionId, plainImageId, customerKeyImageId, keyIds } = demo
const { form, submit, picture } = copy.en
const { transition } = common.en

let gateway: EmulatedGateway
let opened: OpenedConsole
beforeAll(async () => {
  gateway = await startEmulatedGateway()
  opened = await openConsole(gateway.endpoint, 'en')
})
afterAll(async () => {
  await opened.close()
  await gateway.close()
})

const copyPageOf = async (imageId: string) => {
  await opened.visit(`/images/${regionId}/${imageId}/copy`)
  await opened.page.getByRole('form', { name: form.label }).waitFor()
}

const encrypt = () => opened.page.getByRole('checkbox', { name: form.encrypt }).check()

const chooseKey = async (name: string) => {
  await opened.page.getByRole('combobox', { name: form.key, exact: true }).click()
  await opened.page.keyboard.type(name)
  const list = opened.page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')
  await list.locator('.ant-select-item-option').filter({ hasText: name }).first().click()
}

const typeKey = async (keyId: string) => {
  await encrypt()
  await chooseKey(form.keyByHandOption)
  await field(form.keyByHand).fill(keyId)
}

const field = (name: string) => opened.page.getByRole('textbox', { name })

const sendButton = () => opened.page.getByRole('button', { name: submit.send })

/** Sent, its ID in the address, and proven. */
const provenJobId = async () => {
  const { page } = opened
  await page.waitForURL(/\/jobs\//)
  await page.getByText(jobs.en.verdictText.MATCHES).waitFor()
  return decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '')
}

/** What the gateway reads of the finished copy, past all that the page says. */
const targetOf = async (id: string) => {
  const ofJob = await gateway.send('query ($id: ID!) { copyJob(id: $id) { status targetImageId } }', { id })
  const { status, targetImageId } = ofJob.data['copyJob'] as unknown as {
    status: string
    targetImageId: string
  }
  expect(status).toBe('SUCCEEDED')
  const { data } = await gateway.send(
    `query ($regionId: String!, $imageId: String!) {
      image(regionId: $regionId, imageId: $imageId) { name encryption { state keys { aliases } } }
    }`,
    { regionId, imageId: targetImageId },
  )
  return data['image'] as unknown as {
    name: string
    encryption: { state: string; keys: { aliases: string[] }[] }
  }
}

const jobCount = async () => {
  const { data } = await gateway.send('{ copyJobs(first: 1) { totalCount } }')
  return (data['copyJobs'] as unknown as { totalCount: number }).totalCount
}

describe('Each of the four transitions', () => {
  const cases = [
    {
      transition: 'STAYS_UNENCRYPTED',
      imageId: plainImageId,
      choose: async () => {},
      opens: picture.opensNothingText,
      target: { state: 'UNENCRYPTED', keys: [] },
    },
    {
      transition: 'BECOMES_ENCRYPTED',
      imageId: plainImageId,
      choose: async () => {
        await encrypt()
        await chooseKey('disk-encryption')
      },
      opens: picture.opensText.replace('{{key}}', 'disk-encryption'),
      target: { state: 'ENCRYPTED', keys: [{ aliases: [demo.keyAlias] }] },
    },
    {
      transition: 'KEEPS_KEY',
      imageId: customerKeyImageId,
      choose: async () => {},
      opens: picture.opensText.replace('{{key}}', 'disk-encryption'),
      target: { state: 'ENCRYPTED', keys: [{ aliases: [demo.keyAlias] }] },
    },
    {
      transition: 'CHANGES_KEY',
      imageId: customerKeyImageId,
      choose: () => chooseKey(common.en.serviceKey),
      opens: picture.opensText.replace('{{key}}', common.en.serviceKey),
      target: { state: 'ENCRYPTED', keys: [{ aliases: ['alias/acs/ecs'] }] },
    },
  ] as const
  it.each(cases)('$transition is told beforehand, and proven at the end', async (each) => {
    const { page } = opened
    await copyPageOf(each.imageId)
    await each.choose()
    const name = `copied-${each.transition}`
    await field(form.name).fill(name)
    await page.getByText(submit.ready).waitFor()
    expect(await page.getByRole('heading', { level: 3 }).innerText()).toBe(transition[each.transition])
    const told = page.getByRole('img', { name: `${transition[each.transition]}.` })
    expect(await told.getAttribute('aria-label')).toContain(each.opens)
    await sendButton().click()
    expect(await targetOf(await provenJobId())).toEqual({ name, encryption: each.target })
  })
})

describe('Sending more than once', () => {
  const isCopy = (body: string | null) => body?.includes('"CopyImageEncrypted"') ?? false
  const ways = [
    { title: 'a double click', send: () => sendButton().dblclick() },
    {
      title: 'Enter pressed twice',
      send: async () => {
        await field(form.name).press('Enter')
        await opened.page.keyboard.press('Enter')
      },
    },
  ]
  it.each(ways)('copies once after $title', async ({ send }) => {
    await copyPageOf(plainImageId)
    await opened.page.getByText(submit.ready).waitFor()
    const before = await jobCount()
    gateway.callsSince()
    await send()
    await provenJobId()
    expect(gateway.callsSince()['CopyImage']).toBe(1)
    expect(await jobCount()).toBe(before + 1)
  })

  it('copies once when the answer to the first was cut after the gateway had the job', async () => {
    const { page } = opened
    await copyPageOf(plainImageId)
    await field(form.name).fill('sent-again')
    await page.getByText(submit.ready).waitFor()
    const before = await jobCount()
    gateway.callsSince()
    let sent = 0
    await page.route('**/graphql', async (route) => {
      if (!isCopy(route.request().postData())) return route.continue()
      sent += 1
      if (sent > 1) return route.continue()
      await route.fetch()
      return route.abort()
    })
    await sendButton().click()
    const alert = page.getByRole('alert').filter({ hasText: submit.safe })
    await alert.getByText(common.en.error.offline).waitFor()
    await alert.getByRole('button', { name: common.en.retry }).click()
    const id = await provenJobId()
    await page.unroute('**/graphql')
    expect(sent).toBe(2)
    expect((await targetOf(id)).name).toBe('sent-again')
    expect(gateway.callsSince()['CopyImage']).toBe(1)
    expect(await jobCount()).toBe(before + 1)
  })

  it('copies once when the answer was cut, the page loaded again, and the same form sent again', async () => {
    const { page } = opened
    const fill = async () => {
      await copyPageOf(plainImageId)
      await field(form.name).fill('sent-after-reload')
      await page.getByText(submit.ready).waitFor()
    }
    await fill()
    const before = await jobCount()
    gateway.callsSince()
    await page.route('**/graphql', async (route) => {
      if (!isCopy(route.request().postData())) return route.continue()
      await route.fetch()
      return route.abort()
    })
    await sendButton().click()
    await page.getByRole('alert').filter({ hasText: submit.safe }).waitFor()
    await page.unroute('**/graphql')
    await fill()
    await sendButton().click()
    const id = await provenJobId()
    expect((await targetOf(id)).name).toBe('sent-after-reload')
    expect(gateway.callsSince()['CopyImage']).toBe(1)
    expect(await jobCount()).toBe(before + 1)
  })
})

describe('What is in the way', () => {
  interface Problem {
    code: string
    message: string
    remedy: string
  }

  const blockersOf = async (input: object): Promise<Problem[]> => {
    const { data } = await gateway.send(
      'query ($input: CopyImageEncryptedInput!) { copyPlan(input: $input) { blockers { code message remedy } } }',
      { input: { sourceRegionId: regionId, imageId: plainImageId, destinationRegionId: regionId, ...input } },
    )
    return (data['copyPlan'] as unknown as { blockers: Problem[] }).blockers
  }

  /** What screen readers tell of a field or button beside its name. */
  const descriptionOf = async (described: Locator) => {
    const ids = (await described.getAttribute('aria-describedby'))?.split(' ') ?? []
    const texts = ids.map((id) => opened.page.locator(`[id="${id}"]`).innerText())
    return (await Promise.all(texts)).join(' ')
  }

  /** How the page shows what the gateway has against an input that was entered. */
  const blockageOf = async (input: object, at: Locator) => {
    const [problem, ...others] = await blockersOf(input)
    if (!problem || others.length > 0) throw new Error('The gateway should have one thing against it.')
    const { code, message, remedy } = problem
    await opened.page.locator(`[data-code="${code}"]`).waitFor()
    await opened.page.getByText(submit.blocked_one).waitFor()
    return {
      code,
      isToldAtField: (await descriptionOf(at)).includes(`${message} ${remedy}`),
      canBeSent: await sendButton().isEnabled(),
      reason: await descriptionOf(sendButton()),
    }
  }

  const blockageBy = (code: string) => ({
    code,
    isToldAtField: true,
    canBeSent: false,
    reason: submit.blocked_one,
  })

  const idOfKey = async (filter: object) => {
    const { data } = await gateway.send(
      `query ($regionId: String!, $filter: KeyFilter) {
        keys(regionId: $regionId, filter: $filter, first: 1) { nodes { keyId } }
      }`,
      { regionId, filter },
    )
    return (data['keys'] as unknown as { nodes: { keyId: string }[] }).nodes[0]?.keyId ?? ''
  }

  it('a disabled key, typed by hand', async () => {
    await copyPageOf(plainImageId)
    const keyId = await idOfKey({ states: ['DISABLED'] })
    await typeKey(keyId)
    expect(await blockageOf({ encrypted: true, keyId }, field(form.keyByHand))).toEqual(
      blockageBy('KEY_NOT_USABLE'),
    )
  })

  it('a key of another region', async () => {
    await copyPageOf(plainImageId)
    const keyId = keyIds['cn-shanghai']
    await typeKey(keyId)
    expect(await blockageOf({ encrypted: true, keyId }, field(form.keyByHand))).toEqual(
      blockageBy('KEY_NOT_FOUND'),
    )
  })

  it('a name that another image has, until it is changed', async () => {
    await copyPageOf(plainImageId)
    await field(form.name).fill('encrypted-db')
    expect(await blockageOf({ name: 'encrypted-db' }, field(form.name))).toEqual(blockageBy('NAME_TAKEN'))
    await field(form.name).fill('name-of-its-own')
    await opened.page.getByText(submit.ready).waitFor()
    expect(await sendButton().isDisabled()).toBe(false)
  })

  it('a public image, which nothing in the form could help', async () => {
    const { page } = opened
    const { data } = await gateway.send(
      'query ($ids: [String!]!) { images(regionIds: $ids, filter: { owner: SYSTEM }, first: 1) { nodes { imageId } } }',
      { ids: [regionId] },
    )
    const imageId = (data['images'] as unknown as { nodes: { imageId: string }[] }).nodes[0]?.imageId ?? ''
    await opened.visit(`/images/${regionId}/${imageId}/copy`)
    await page.getByRole('heading', { name: copy.en.source.notCopyable }).waitFor()
    const [problem] = await blockersOf({ imageId })
    if (!problem) throw new Error('The gateway has nothing against it.')
    await page.getByText(problem.message).waitFor()
    await page.getByText(problem.remedy).waitFor()
    expect(await sendButton().count()).toBe(0)
  })

  it('a refusal about the image, until it is checked again', async () => {
    const { page } = opened
    await copyPageOf(plainImageId)
    await page.getByText(submit.ready).waitFor()
    await page.route('**/graphql', async (route) => {
      const body = route.request().postData()
      if (!body?.includes('"CopyImageEncrypted"')) return route.continue()
      const problem = { __typename: 'CopyProblem', code: 'IMAGE_NOT_AVAILABLE', field: ['imageId'] }
      const userErrors = [{ ...problem, message: 'Not now.', remedy: 'Wait.', upstreamCode: null }]
      const payload = { __typename: 'CopyImageEncryptedPayload', copyJob: null, userErrors }
      return route.fulfill({ json: { data: { copyImageEncrypted: payload } } })
    })
    await sendButton().click()
    await page.getByRole('heading', { name: copy.en.source.notCopyable }).waitFor()
    await page.unroute('**/graphql')
    await page.getByRole('button', { name: copy.en.checkAgain }).click()
    await page.getByText(submit.ready).waitFor()
    expect(await sendButton().isEnabled()).toBe(true)
  })
})

it('asks no other host for anything, and writes no error but those of the answers that were cut', () => {
  expect(opened.foreignRequests).toEqual([])
  expect(opened.consoleErrors).toEqual([
    expect.stringContaining('Failed to load resource'),
    expect.stringContaining('Failed to load resource'),
  ])
})
