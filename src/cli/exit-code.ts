/** How a command can end. Scripts rely on the numbers: a number never changes its meaning. The README has this table. */
export const exitCodes = {
  DONE: {
    code: 0,
    meaning: 'Done. A plan: it can be submitted. A copy that was waited for: made, and verified.',
  },
  FAULT: { code: 1, meaning: 'A fault of this program.' },
  USAGE: { code: 2, meaning: 'Wrong arguments or settings. Nothing was done.' },
  UNREACHABLE: { code: 3, meaning: 'No gateway answers at the URL.' },
  REFUSED: { code: 4, meaning: 'The gateway answered with an error: its own, or one of the cloud.' },
  NOT_ALLOWED: { code: 5, meaning: 'The token is missing, not valid, or may not do this.' },
  NOT_FOUND: { code: 6, meaning: 'There is no such job.' },
  PARTIAL: { code: 7, meaning: 'A part of the answer is missing, for example a region that is down.' },
  BLOCKED: { code: 8, meaning: 'The copy is impossible as asked for: the blockers say why.' },
  COPY_FAILED: { code: 9, meaning: 'The copy failed.' },
  WRONG_ENCRYPTION: { code: 10, meaning: 'The copy was made, and is not encrypted as planned.' },
  UNVERIFIED: { code: 11, meaning: 'The copy was made, and its encryption cannot be read.' },
  CANCELLED: { code: 12, meaning: 'The copy was cancelled while it was waited for.' },
  NOT_CHANGED: { code: 13, meaning: 'Too late to cancel, or not a job that can be tried again.' },
  TIMED_OUT: { code: 14, meaning: 'The time of --timeout is over. The copy goes on.' },
  INTERRUPTED: { code: 130, meaning: 'Stopped watching on Ctrl-C (SIGINT). The copy goes on.' },
  TERMINATED: { code: 143, meaning: 'Stopped watching on SIGTERM. The copy goes on.' },
} as const

export type Outcome = keyof typeof exitCodes
