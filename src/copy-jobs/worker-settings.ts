export interface CopyWorkerSettings {
  /** Between two looks at a region's running copies. */
  pollIntervalMs: number
  /** From the acceptance of a copy to the first look at it. */
  firstPollMs: number
  /** Copies that the cloud runs at a time in a destination region; it queues more by itself (CopyImage reference: five). */
  copiesPerRegion: number
  /** How long an unanswered CopyImage is repeated with its token. The cloud documents no lifetime for tokens. */
  replayWindowMs: number
  /** Between the two fruitless searches for a copy by its tag that prove that there is none. */
  tagSearchGapMs: number
  /** Tokens spent on a job whose submissions are never answered, before it fails. */
  submissionRounds: number
  /** Until a submission that the cloud put off is repeated; doubled each time, up to `retryMaxMs`. */
  retryMs: number
  retryMaxMs: number
  /** Until a source that someone else copies just now is tried again; doubled each time, up to `sourceBusyMaxMs`. */
  sourceBusyMs: number
  sourceBusyMaxMs: number
  /** How long a copy may be invisible. Whether DescribeImages lists a new copy at once is UNCONFIRMED. */
  missingGraceMs: number
  /** Between two looks at a copy that is being cancelled; doubled each time, up to `retryMaxMs`. */
  cancelLookMs: number
  /** How long a copy may be shown after the cloud accepted to cancel it, before it is asked again. */
  cancelPatienceMs: number
  /** How long a verification that cannot be made is repeated before the verdict is UNVERIFIABLE. */
  verificationPatienceMs: number
  /** Regions looked after side by side. */
  concurrentRegions: number
  /** Between two searches for regions with unfinished jobs and no tick. */
  sweepIntervalMs: number
}

export const DEFAULT_COPY_WORKER_SETTINGS: CopyWorkerSettings = {
  pollIntervalMs: 10_000,
  firstPollMs: 2_000,
  copiesPerRegion: 5,
  replayWindowMs: 30 * 60_000,
  tagSearchGapMs: 60_000,
  submissionRounds: 3,
  retryMs: 5_000,
  retryMaxMs: 60_000,
  sourceBusyMs: 60_000,
  sourceBusyMaxMs: 5 * 60_000,
  missingGraceMs: 5 * 60_000,
  cancelLookMs: 1_000,
  cancelPatienceMs: 60_000,
  verificationPatienceMs: 10 * 60_000,
  concurrentRegions: 6,
  sweepIntervalMs: 30_000,
}
