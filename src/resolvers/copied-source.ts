import type { CopiedSource } from '../copy-jobs/copy-job.ts'
import type { ImageRecord } from '../datasources/ecs/ecs-api.ts'

/** What a job keeps of its source, which may be gone or changed when the copy is complete. */
export const copiedSourceOf = (image: ImageRecord): CopiedSource => ({
  traits: {
    nvmeSupport: image.nvmeSupport,
    bootMode: image.bootMode,
    family: image.family,
    tags: image.tags.map(({ key, value }) => ({ key, value })),
  },
  sizeGiB: image.disks.reduce((sum, disk) => sum + disk.sizeGiB, 0) || image.sizeGiB,
})
