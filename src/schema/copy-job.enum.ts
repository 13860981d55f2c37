import type {
  CopyJobFailureCode as FailureCode,
  CopyJobStatus as Status,
  CopyPriority as Priority,
} from '../copy-jobs/copy-job.ts'
import type { LostTrait as Lost } from '../encryption/copy-losses.ts'
import { registerEnum } from './register-enum.ts'

export const CopyJobStatus = registerEnum<Status>('CopyJobStatus', "A copy job's life cycle.", {
  QUEUED:
    'Waiting in the gateway for a free place: the cloud runs five copies a region, and one of the same source image.',
  SUBMITTING: 'Being handed to the cloud.',
  WAITING: "Accepted, and waiting in the cloud's own queue.",
  COPYING: 'The cloud is copying.',
  VERIFYING: "Copied; the target's encryption is being compared with the plan.",
  SUCCEEDED: 'Copied, and encrypted as planned as far as the cloud shows it: see `verification`.',
  FAILED: 'Ended without a usable copy: see `failure`.',
  CANCELLING: 'Asked to stop; the cloud has not confirmed it yet.',
  CANCELLED: 'Stopped on request.',
})

export const CopyJobFailureCode = registerEnum<FailureCode>('CopyJobFailureCode', 'Why a copy job failed.', {
  REJECTED_BY_CLOUD: 'The cloud refused the copy: see `upstreamCode`.',
  CLOUD_COPY_FAILED: 'The cloud accepted the copy and could not finish it.',
  WRONG_ENCRYPTION: 'The copy is there, but not encrypted as planned: see `verification`.',
  TARGET_DISAPPEARED: 'The copy vanished while it was being made.',
  CLOUD_UNREACHABLE: 'The cloud could not be reached for too long.',
})

export const CopyPriority = registerEnum<Priority>(
  'CopyPriority',
  'How a queued job stands to others. Among equal ones callers take turns.',
  {
    LOW: 'After all others, as for work that can wait.',
    NORMAL: 'As most jobs.',
    HIGH: 'Before all others.',
  },
)

export const LostTrait = registerEnum<Lost>('LostTrait', 'What a copy can come without.', {
  NVME_SUPPORT: 'The image works on instances that need NVMe disks. Mend it with ModifyImageAttribute.',
  BOOT_MODE: 'BIOS, UEFI or UEFI-Preferred. Mend it with ModifyImageAttribute.',
  FAMILY: 'The image family. Mend it with ModifyImageAttribute.',
  TAG: 'A tag. Give it in `tags` of the input, or mend it with TagResources.',
})
