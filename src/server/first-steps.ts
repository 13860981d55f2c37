/** Images and keys of the emulator's seed that the printed examples name. */
const example = {
  regionId: 'cn-hangzhou',
  imageId: 'm-bp1plainweb0000000001',
  keyId: 'alias/disk-encryption',
}

const query = `{ image(regionId: "${example.regionId}", imageId: "${example.imageId}") { name status encryption { state keys { keyId aliases } } } keys(regionId: "${example.regionId}", filter: { usableForDiskEncryption: true }, first: 5) { nodes { keyId aliases origin spec } } }`

const mutation = `mutation { copyImageEncrypted(input: { sourceRegionId: "${example.regionId}", imageId: "${example.imageId}", keyId: "${example.keyId}", idempotencyKey: "first-steps" }) { replayed userErrors { code message remedy } plan { resultingEncryption { transition explanation } } copyJob { id status } } }`

const watch = `{ copyJobs(first: 1) { nodes { status progressPercent estimatedFinishAt targetImageId verification { verdict actual { state keys { aliases } } } failure { message remedy } events { at status message } } } }`

const live = `subscription { copyJobs { status progressPercent estimatedFinishAt targetImageId } }`

const curl = (endpoint: string, document: string) =>
  `curl -s ${endpoint} -H 'content-type: application/json' -d '${JSON.stringify({ query: document })}'`

const liveCurl = (endpoint: string, document: string) =>
  `${curl(endpoint, document)} -N -H 'accept: text/event-stream'`

/** What a newcomer sees: where the API is, and four commands that work as they stand. */
export const firstSteps = (endpoint: string, emulatorUrl: string, withGraphiQL: boolean): string =>
  [
    `Web console:       ${new URL('/', endpoint).href}`,
    `GraphQL endpoint:  ${endpoint}  (subscriptions: WebSocket, or server-sent events)`,
    ...(withGraphiQL ? [`GraphiQL:          ${new URL('/graphiql', endpoint).href}`] : []),
    `Emulated cloud:    ${emulatorUrl}  (nothing here is real, and nothing costs money)`,
    '',
    'Ask for an image and the keys it could be encrypted with:',
    '',
    `  ${curl(endpoint, query)}`,
    '',
    'Encrypt it, by a copy with a key of yours (sent again, it answers with the same job):',
    '',
    `  ${curl(endpoint, mutation)}`,
    '',
    'Watch the copy to its end, SUCCEEDED with verdict MATCHES:',
    '',
    `  ${curl(endpoint, watch)}`,
    '',
    'Or have every change of every job told as it happens, until Ctrl-C:',
    '',
    `  ${liveCurl(endpoint, live)}`,
    '',
    'Ctrl-C stops everything; the state stays in the data directory.',
  ].join('\n')
