import images from './examples/1-images.graphql?raw'
import keys from './examples/2-keys.graphql?raw'
import plan from './examples/3-plan.graphql?raw'
import copy from './examples/4-copy.graphql?raw'
import watch from './examples/5-watch.graphql?raw'

const variables = (values: object) => JSON.stringify(values, null, 2)

/** An image and a key of the demo account. */
const input = {
  sourceRegionId: 'cn-hangzhou',
  imageId: 'm-bp1plainweb0000000001',
  keyId: 'alias/disk-encryption',
}

/** What a first visit shows, a tab each. The names of the tabs are those of the operations. */
export const exampleTabs = [
  { query: images, variables: variables({ regionIds: ['cn-hangzhou', 'cn-shanghai'] }) },
  { query: keys, variables: variables({ regionId: 'cn-hangzhou' }) },
  { query: plan, variables: variables({ input }) },
  { query: copy, variables: variables({ input: { ...input, idempotencyKey: 'from-graphiql' } }) },
  { query: watch },
]
