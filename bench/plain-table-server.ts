import { fileURLToPath } from 'node:url'
import { build, preview } from 'vite'

const root = fileURLToPath(new URL('plain-table', import.meta.url))
const outDir = fileURLToPath(new URL('../dist/plain-table', import.meta.url))

/** The page that the console's list is compared with. */
export const servePlainTable = async () => {
  const config = { root, configFile: false, logLevel: 'error', build: { outDir, emptyOutDir: true } } as const
  await build(config)
  const server = await preview({ ...config, preview: { host: '127.0.0.1', port: 0 } })
  return { url: server.resolvedUrls?.local[0] ?? '', stop: () => server.close() }
}
