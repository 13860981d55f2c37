/** What must not happen. */
export type FindingKind =
  /** An acknowledged job, its input or its image is not there. */
  | 'LOST'
  /** A second job of one idempotency key, or a second image of one job. */
  | 'DUPLICATE'
  | 'STUCK'
  /** An image or a snapshot that no job stands for. */
  | 'ORPHAN'
  /** A later state proves an answer wrong, or a failure was none. */
  | 'FALSE_ANSWER'
  /** A history that no job can have. */
  | 'ILLEGAL_PATH'
  /** A gateway ended by itself, though its database was there. */
  | 'ENDED_BY_ITSELF'

export interface Finding {
  kind: FindingKind
  jobId: string | null
  text: string
}
