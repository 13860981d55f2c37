import { fsyncSync } from 'node:fs'
import type { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

type ModuleOptions = Parameters<NodeFS['init']>[1]

interface NodeFileOperations {
  fsync?: (stream: { nfd: number }) => void
}

/**
 * PGlite's files on disk with a real fsync, which PGlite 0.5.16 leaves out (electric-sql/pglite#1107): without it,
 * committed rows are lost with the power.
 */
export class SyncedNodeFs extends NodeFS {
  /** How often files were synced so far. */
  syncCount = 0

  override async init(pg: PGlite, options: ModuleOptions): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pg, options)
    const addFsync = (module: { NODEFS: object }) => {
      const { stream_ops: operations } = module.NODEFS as { stream_ops: NodeFileOperations }
      operations.fsync = ({ nfd }) => {
        fsyncSync(nfd)
        this.syncCount += 1
      }
    }
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), addFsync] } }
  }
}
