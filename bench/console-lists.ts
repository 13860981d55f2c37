import type { Page } from 'playwright-core'
import type { LongList } from './long-list.ts'

const REGION_ID = 'cn-hangzhou'

/** To the end again and again: the console reads the next page when the end comes near. */
const loadAll = async (page: Page) => {
  await page.locator('body').press('End')
  while (!(await page.getByText('These are all.').isVisible())) {
    await page.waitForTimeout(100)
    await page.keyboard.press('End')
  }
  await page.keyboard.press('Home')
}

export const consoleList = (endpoint: string): LongList => ({
  name: 'console',
  url: new URL(`/images?region=${REGION_ID}`, endpoint).href,
  rowSelector: '.images-table tbody td',
  sortSelector: '.images-table .images-sort-button',
  load: loadAll,
})

const PAGE_OF_IMAGES = /* GraphQL */ `
  query ($after: String) {
    images(regionIds: "${REGION_ID}", filter: { owner: SELF }, first: 100, after: $after) {
      nodes {
        id imageId regionId name owner status progressPercent isCopied createdAt osType osName sizeGiB
        tags { key value }
        disks { device type sizeGiB }
        encryption { state keys { id keyId regionId aliases } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`

interface Answer {
  data: { images: { nodes: object[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } }
}

const allImages = async (endpoint: string) => {
  const images: object[] = []
  for (let after: string | null = null, isMore = true; isMore;) {
    const answer = await fetch(new URL('/graphql', endpoint), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: PAGE_OF_IMAGES, variables: { after } }),
    })
    const { data } = (await answer.json()) as Answer
    images.push(...data.images.nodes)
    after = data.images.pageInfo.endCursor
    isMore = data.images.pageInfo.hasNextPage
  }
  return images
}

/** The same rows, all at once. */
export const plainList = async (endpoint: string, url: string): Promise<LongList> => ({
  name: 'plain antd Table',
  url,
  rowSelector: '.ant-table-row',
  sortSelector: '.ant-table-column-has-sorters',
  script: `window.images = ${JSON.stringify(await allImages(endpoint))}`,
})
