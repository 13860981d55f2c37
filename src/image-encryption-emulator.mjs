#!/usr/bin/env node
// The emulator as a command of its own, from any directory: `npx image-encryption-emulator --help`.
process.argv.splice(2, 0, 'emulator')
await import('./launch.mjs')
