import { CopyJobDocument } from '../generated/operations.ts'
import { endLines, isEnded, labelled, outlookOf, plannedText, routeOf, timelineLines } from '../job-text.ts'
import { type Action, tellFaults } from '../session.ts'
import type { GlobalOptions } from '../settings.ts'
import { existing } from '../waiting.ts'

interface Options extends GlobalOptions {
  id: string
}

export const showJob: Action<Options> = async ({ id }, { client, output }) => {
  const { data, faults } = await client.send(CopyJobDocument, { id })
  const job = existing(data.copyJob, id)
  const { paint } = output
  if (output.json) output.document({ copyJob: job })
  else {
    const { requestedBy, createdAt, cancelRequestedAt, cancelRequestedBy, resultingEncryption } = job
    output.line(
      [
        paint('bold', id),
        labelled('copy', routeOf(job)),
        labelled('planned', plannedText(job)),
        labelled('', resultingEncryption.explanation),
        labelled('asked', `${createdAt} by ${requestedBy}`),
        ...(cancelRequestedAt ? [labelled('cancel', `${cancelRequestedAt} by ${cancelRequestedBy}`)] : []),
        '',
        ...timelineLines(job.events, paint),
        '',
        ...(isEnded(job)
          ? endLines(job, paint)
          : [
              `${paint('bold', job.status)} ${job.progressPercent} %  ${outlookOf(job, Date.now())}`.trimEnd(),
            ]),
      ].join('\n'),
    )
  }
  if (faults.length === 0) return 'DONE'
  tellFaults(output, faults)
  return 'PARTIAL'
}
