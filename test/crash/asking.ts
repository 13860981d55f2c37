import type { Answered, History, Question, SeenJob } from './history.ts'

const JOB = `
  id status targetImageId cancelRequestedAt sourceRegionId sourceImageId destinationRegionId
  failure { code upstreamCode } events { at status message cloudRequestId }`

const DOCUMENTS = {
  copy: `mutation ($input: CopyImageEncryptedInput!) {
    answer: copyImageEncrypted(input: $input) { replayed copyJob { ${JOB} } userErrors { code } } }`,
  cancel: `mutation ($id: ID!) {
    answer: cancelCopyJob(input: { id: $id }) { copyJob { ${JOB} } userErrors { code } } }`,
  retry: `mutation ($id: ID!) {
    answer: retryCopyJob(input: { id: $id }) { copyJob { ${JOB} } userErrors { code } } }`,
  look: `query ($id: ID!) { job: copyJob(id: $id) { ${JOB} } }`,
  list: `query ($after: String) {
    jobs: copyJobs(first: 100, after: $after) { nodes { ${JOB} } pageInfo { hasNextPage endCursor } } }`,
  count: `query ($statuses: [CopyJobStatus!]) {
    jobs: copyJobs(first: 1, filter: { statuses: $statuses }) { totalCount } }`,
}

interface Data {
  answer?: { replayed?: boolean; copyJob: SeenJob | null; userErrors: { code: string }[] } | null
  job?: SeenJob | null
  jobs?: {
    nodes: SeenJob[]
    pageInfo: { hasNextPage: boolean; endCursor: string | null }
    totalCount: number
  }
}

interface GraphqlFault {
  message: string
  extensions?: { code?: string }
}

/** Longer than a cancellation waits for the cloud. */
const PATIENCE_MS = 30_000

/** @throws whatever keeps the answer from coming, and an Error for one with `errors`, which says nothing for sure */
const send = async (
  endpoint: string,
  query: string,
  variables: object,
  signal?: AbortSignal,
): Promise<Data> => {
  const timeout = AbortSignal.timeout(PATIENCE_MS)
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
    signal: signal ? AbortSignal.any([timeout, signal]) : timeout,
  })
  const { data, errors } = (await response.json()) as { data?: Data; errors?: GraphqlFault[] }
  if (errors || !data)
    throw new Error(errors?.map(({ extensions, message }) => extensions?.code ?? message).join())
  return data
}

/**
 * Asks a gateway, and records what it says.
 * @param signal when the client loses its patience
 * @returns null when there was no answer
 */
export const ask = async (
  endpoint: string,
  question: Question,
  history: History,
  signal?: AbortSignal,
): Promise<Answered | null> => {
  const sent = history.tick()
  const variables = question.kind === 'copy' ? { input: question.input } : { id: question.jobId }
  try {
    const { answer, job } = await send(endpoint, DOCUMENTS[question.kind], variables, signal)
    const answered = {
      question,
      sent,
      received: history.tick(),
      job: answer?.copyJob ?? job ?? null,
      errorCodes: answer?.userErrors.map(({ code }) => code) ?? [],
      replayed: answer?.replayed ?? false,
    }
    history.add(answered)
    return answered
  } catch (error) {
    history.addUnanswered(`${question.kind}: ${reasonOf(error)}`)
    return null
  }
}

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  const { code } = (error.cause ?? {}) as { code?: string }
  return code ?? error.message
}

/** All jobs. @throws Error when the gateway does not answer */
export const allJobs = async (endpoint: string): Promise<SeenJob[]> => {
  const jobs: SeenJob[] = []
  let after: string | null = null
  do {
    const { jobs: page } = await send(endpoint, DOCUMENTS.list, { after })
    jobs.push(...(page?.nodes ?? []))
    after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  } while (after)
  return jobs
}

export const UNFINISHED = ['QUEUED', 'SUBMITTING', 'WAITING', 'COPYING', 'VERIFYING', 'CANCELLING']

/** How many jobs have one of these statuses. @throws Error when the gateway does not answer */
export const countJobs = async (endpoint: string, statuses: readonly string[]): Promise<number> =>
  (await send(endpoint, DOCUMENTS.count, { statuses })).jobs?.totalCount ?? 0
