import 'graphiql/setup-workers/vite'
import { createGraphiQLFetcher } from '@graphiql/toolkit'
import { GraphiQL } from 'graphiql'
import { createClient } from 'graphql-ws'
import { createRoot } from 'react-dom/client'
import { exampleTabs } from './example-tabs.ts'
import { withOwnName } from './operation-name.ts'
import 'graphiql/style.css'
import './graphiql.css'

const root = document.getElementById('root')
if (!root) throw new Error('graphiql.html has no #root.')

const socketUrl = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`
const send = createGraphiQLFetcher({ url: '/graphql', wsClient: createClient({ url: socketUrl }) })
const fetcher: typeof send = (parameters, options) => send(withOwnName(parameters), options)

createRoot(root).render(
  <GraphiQL fetcher={fetcher} defaultTabs={exampleTabs} defaultEditorToolsVisibility="variables" />,
)
