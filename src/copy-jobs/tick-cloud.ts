import type { EcsApi } from '../datasources/ecs/ecs-api.ts'
import type { KmsApi } from '../datasources/kms/kms-api.ts'

/** What copy jobs ask of the cloud. */
export interface TickCloud {
  ecs: Pick<
    EcsApi,
    | 'cancelCopyImage'
    | 'copyImage'
    | 'deleteImage'
    | 'deleteSnapshot'
    | 'describeImages'
    | 'describeImagesById'
    | 'describeSnapshots'
  >
  kms: Pick<KmsApi, 'describeKey'>
}

/**
 * The cloud until the signal fires: from then on each call throws the signal's reason instead of being sent. A call
 * under way is not cut off, since its answer would be lost.
 */
export const cloudUntil = (signal: AbortSignal, { ecs, kms }: TickCloud): TickCloud => {
  const unlessFired = async <T>(send: () => Promise<T>): Promise<T> => {
    signal.throwIfAborted()
    return send()
  }
  return {
    ecs: {
      cancelCopyImage: (...asked) => unlessFired(() => ecs.cancelCopyImage(...asked)),
      copyImage: (...asked) => unlessFired(() => ecs.copyImage(...asked)),
      deleteImage: (...asked) => unlessFired(() => ecs.deleteImage(...asked)),
      deleteSnapshot: (...asked) => unlessFired(() => ecs.deleteSnapshot(...asked)),
      describeImages: (...asked) => unlessFired(() => ecs.describeImages(...asked)),
      describeImagesById: (...asked) => unlessFired(() => ecs.describeImagesById(...asked)),
      describeSnapshots: (...asked) => unlessFired(() => ecs.describeSnapshots(...asked)),
    },
    kms: { describeKey: (...asked) => unlessFired(() => kms.describeKey(...asked)) },
  }
}
