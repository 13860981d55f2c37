import { defineConfig } from 'vite'
import { compression, defineAlgorithm } from 'vite-plugin-compression2'

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
  // Compressed once, and not for each visitor. Beyond 9 Brotli takes minutes for Monaco and gains 2 %.
  plugins: [compression({ algorithms: [defineAlgorithm('brotliCompress', { params: { 1: 9 } }), 'gzip'] })],
  server: { proxy: { '/graphql': { target: gateway, ws: true, changeOrigin: true } } },
})
