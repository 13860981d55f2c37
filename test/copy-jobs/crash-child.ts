import { createCopyJobService } from '../../src/copy-jobs/copy-job-service.ts'
import { openStore } from '../../src/copy-jobs/store.ts'
import { draft } from './job-scene.ts'
import { silentLogger } from './silent-logger.ts'

// Run as a process of its own: records jobs until it is killed, and names each one that is acknowledged.
const [, , dataDirectory = ''] = process.argv
const store = await openStore({ dataDirectory }, silentLogger)
const service = createCopyJobService({ store, logger: silentLogger })
for (;;) {
  const creation = await service.create(draft())
  if ('job' in creation) process.stdout.write(`${creation.job.id}\n`)
}
