// oxlint-disable no-restricted-imports -- this builds what runs in browsers
import { promisify } from 'node:util'
import { brotliCompress, constants, type InputType } from 'node:zlib'
import { defineConfig } from 'vite'
import { compression } from 'vite-plugin-compression2'

/** Of what is larger there is only Monaco: at the best quality it takes minutes, and gains little. */
const LARGE_BYTES = 300_000

/** The best for all that the console loads: 7 % less to wait for than at 9. */
const brotli = (content: InputType) =>
  promisify(brotliCompress)(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: Buffer.byteLength(content) > LARGE_BYTES ? 9 : 11 },
  })

/** Where `npm start` has the gateway, for `npm run console` alone. */
const gateway = 'http://127.0.0.1:4000'

export default defineConfig({
  root: import.meta.dirname,
  cacheDir: '../../dist/.vite',
  build: {
    outDir: '../../dist/console',
    emptyOutDir: true,
    // Monaco, which GraphiQL edits with, is as large as it is.
    chunkSizeWarningLimit: 5_000,
    rolldownOptions: {
      input: ['index.html', 'graphiql.html'].map((page) => `${import.meta.dirname}/${page}`),
      onLog: (level, log, report) => {
        // "use client" is for servers that render React; there is none.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log)
      },
    },
  },
  // Compressed once, and not for each visitor.
  plugins: [
    compression({ algorithms: ['gzip'] }),
    compression({ algorithms: [[brotli, {}]], filename: '[path][base].br' }),
  ],
  server: { proxy: { '/graphql': { target: gateway, ws: true, changeOrigin: true } } },
})
