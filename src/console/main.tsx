import { ApolloProvider } from '@apollo/client/react'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { createGatewayClient } from './graphql/client.ts'
import { LiveJobs } from './graphql/live-jobs.tsx'
import { AppearanceProvider } from './preferences/appearance.tsx'
import { Look } from './preferences/look.tsx'
import { routes } from './routes.tsx'
import { startTranslation } from './texts/translation.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root.')

await startTranslation()
const { client, socket } = createGatewayClient()

createRoot(root).render(
  <StrictMode>
    <ApolloProvider client={client}>
      <AppearanceProvider>
        <Look>
          <LiveJobs socket={socket}>
            <RouterProvider router={createBrowserRouter(routes)} />
          </LiveJobs>
        </Look>
      </AppearanceProvider>
    </ApolloProvider>
  </StrictMode>,
)
