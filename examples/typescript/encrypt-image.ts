// Copies an image encrypted, waits for the copy, and tells whether it is encrypted as planned.
//
//   node encrypt-image.ts [REGION_ID IMAGE_ID KEY_ID]
//
// Node 24 runs it as it is, after `npm install graphql graphql-ws`. Run it again whenever it was cut off:
// IDEMPOTENCY_KEY leads it back to the same job, and nothing is copied twice.
import { createClient } from 'graphql-ws'

interface Problem {
  code: string
  message: string
  remedy: string
}

interface Job {
  status: string
  progressPercent: number
  targetImageId: string | null
  verification: { verdict: string } | null
  failure: Problem | null
}

const url = process.env.GATEWAY_URL ?? 'http://127.0.0.1:4000/graphql'
const [sourceRegionId = 'cn-hangzhou', imageId = 'm-bp1plainweb0000000001', keyId = 'alias/disk-encryption'] =
  process.argv.slice(2)
const idempotencyKey = process.env.IDEMPOTENCY_KEY ?? `encrypt-${imageId}`
const input = { sourceRegionId, imageId, keyId, idempotencyKey }

const ask = async <Data>(query: string, variables: object): Promise<Data> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(30_000),
  }).catch((fault: unknown) => {
    throw new Error(`No answer from ${url}: ${String(fault)}`)
  })
  if (!response.headers.get('content-type')?.includes('json'))
    throw new Error(`No gateway at ${url}: HTTP ${response.status}`)
  const { data, errors } = (await response.json()) as { data?: Data; errors?: unknown }
  if (errors || !data) throw new Error(`The gateway could not answer: ${JSON.stringify(errors)}`)
  return data
}

const told = (problems: Problem[]) =>
  problems.map(({ code, message, remedy }) => `\n  ${code}: ${message} ${remedy}`).join('')

const listImages = async () => {
  console.log(`Unencrypted images in ${sourceRegionId}:`)
  let after: string | null = null
  do {
    const { images }: { images: ImagePage } = await ask(
      `query ($regionId: String!, $after: String) {
        images(regionIds: [$regionId], filter: { encryption: [UNENCRYPTED] }, first: 100, after: $after) {
          nodes { imageId name } pageInfo { hasNextPage endCursor } } }`,
      { regionId: sourceRegionId, after },
    )
    for (const image of images.nodes) console.log(`  ${image.imageId}  ${image.name}`)
    after = images.pageInfo.hasNextPage ? images.pageInfo.endCursor : null
  } while (after)
}

interface ImagePage {
  nodes: { imageId: string; name: string }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

const plan = async () => {
  const { copyPlan } = await ask<{
    copyPlan: {
      resultingEncryption: { explanation: string } | null
      blockers: Problem[]
      warnings: Problem[]
    }
  }>(
    `query ($input: CopyImageEncryptedInput!) { copyPlan(input: $input) {
      resultingEncryption { explanation }
      blockers { code message remedy } warnings { code message remedy } } }`,
    { input },
  )
  if (copyPlan.blockers.length > 0) throw new Error(`The copy is impossible:${told(copyPlan.blockers)}`)
  console.log(`The plan: ${copyPlan.resultingEncryption?.explanation}${told(copyPlan.warnings)}`)
}

const startCopy = async (): Promise<string> => {
  const { copyImageEncrypted } = await ask<{
    copyImageEncrypted: { userErrors: Problem[]; copyJob: { id: string } | null }
  }>(
    `mutation ($input: CopyImageEncryptedInput!) { copyImageEncrypted(input: $input) {
      userErrors { code message remedy } copyJob { id } } }`,
    { input },
  )
  const { userErrors, copyJob } = copyImageEncrypted
  if (!copyJob) throw new Error(`The copy was refused:${told(userErrors)}`)
  return copyJob.id
}

/** The subscription begins with the job as it is, and ends with it: connected again, it misses no end. */
const ended = async (id: string): Promise<Job> => {
  const client = createClient({ url: url.replace(/^http/, 'ws'), retryAttempts: 8, shouldRetry: () => true })
  const query = `subscription ($id: ID!) { copyJob(id: $id) { status progressPercent targetImageId
    verification { verdict } failure { code message remedy } } }`
  let last: Job | undefined
  for await (const { data, errors } of client.iterate<{ copyJob: Job }>({ query, variables: { id } })) {
    if (errors || !data) throw new Error(`The gateway could not answer: ${JSON.stringify(errors)}`)
    last = data.copyJob
    console.log(`${last.status} ${last.progressPercent} %`)
  }
  if (!last) throw new Error('The gateway said nothing of the job.')
  return last
}

try {
  await listImages()
  await plan()
  const { verification, failure, targetImageId } = await ended(await startCopy())
  if (verification?.verdict !== 'MATCHES')
    throw new Error(
      `Not as planned: ${verification?.verdict ?? 'no verdict'}${failure ? told([failure]) : ''}`,
    )
  console.log(`Verdict: ${verification.verdict}, the encrypted image is ${targetImageId}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
