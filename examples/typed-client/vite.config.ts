import { defineConfig } from 'vite'

/** Pages and API must have one origin: the gateway answers no web page of another host. */
const gateway = {
  target: process.env.GATEWAY_ORIGIN ?? 'http://127.0.0.1:4000',
  changeOrigin: true,
  ws: true,
}

export default defineConfig({ server: { host: '127.0.0.1', proxy: { '/graphql': gateway } } })
