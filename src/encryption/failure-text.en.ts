import type { FailureTexts } from './failure-template.ts'

export const EN_FAILURES: FailureTexts = {
  cloudSaid: 'The cloud said: {code} {message}',
  failures: {
    REJECTED_BY_CLOUD: {
      message: 'The cloud refused the copy.',
      remedy:
        "Look up the cloud's error code in the CopyImage reference of ECS, mend the cause and try again; if that does not help, open a ticket with the request ID.",
    },
    CLOUD_COPY_FAILED: {
      message: 'The cloud accepted the copy, but could not complete it.',
      remedy:
        'Check that the key is still enabled and that the source image and its snapshots still exist, then try again; if that does not help, open a ticket with the request ID.',
    },
    WRONG_ENCRYPTION: {
      message: 'The copy is complete, but its encryption or its key is not what was planned.',
      remedy:
        'Do not use the target: look at the verification, delete the target, and copy again with the key named by keyId.',
    },
    TARGET_DISAPPEARED: {
      message: 'The target image disappeared while it was copied; it may have been deleted or cancelled.',
      remedy: 'See in ActionTrail who deleted or cancelled it; copy again if it is still needed.',
    },
    CLOUD_UNREACHABLE: {
      message: 'The cloud could not be reached in several tries.',
      remedy: 'Check the network and the state of the cloud services, then try again later.',
    },
  },
  remedies: {
    PAY: 'The account has overdue payments: top it up in Expenses and Costs, then try again.',
    RETRY_LATER: 'The cloud is busy, or another operation is in the way: try again later.',
    OTHER_REGION:
      'This region, or this pair of regions, does not support the copy: choose another destination, or encrypt by a copy within the source region first.',
    KEY_POLICY:
      'ECS may not tag the key: check the key policy and the rights of the role AliyunECSDiskEncryptDefaultRole (kms:TagResource).',
    DATA_KEY:
      'No data key could be made with this key: make sure that it is enabled and that ECS may use it, or choose another.',
    SNAPSHOT:
      'A snapshot of the source image is missing or too old: create the custom image anew, then copy it.',
    TICKET: 'The cloud has not opened this operation to the account: open a ticket.',
    UNSUPPORTED_IMAGE:
      'Images of this kind cannot be copied: create a new custom image from an instance, and copy that.',
  },
}
