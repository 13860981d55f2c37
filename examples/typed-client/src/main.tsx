import { ApolloProvider } from '@apollo/client/react'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { client } from './client.ts'

createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <ApolloProvider client={client}>
      <App regionId="cn-hangzhou" />
    </ApolloProvider>
  </StrictMode>,
)
