import { type CopyOptions, copyInputOf } from '../copy-options.ts'
import { CopyPlanDocument } from '../generated/operations.ts'
import { planLines } from '../plan-text.ts'
import { type Action, tellFaults } from '../session.ts'

export const planCopy: Action<CopyOptions> = async (options, { client, output }) => {
  const { data, faults } = await client.send(CopyPlanDocument, { input: copyInputOf(options) })
  const plan = data.copyPlan
  // The client throws where there is none.
  if (!plan) return tellFaults(output, faults)
  const canBeSubmitted = plan.blockers.length === 0
  if (output.json) output.document({ canBeSubmitted, copyPlan: plan })
  else output.line([...planLines(plan, output.paint), verdictOf(canBeSubmitted)].join('\n'))
  if (!canBeSubmitted) return 'BLOCKED'
  return faults.length > 0 ? (tellFaults(output, faults), 'PARTIAL') : 'DONE'
}

const verdictOf = (canBeSubmitted: boolean) =>
  canBeSubmitted
    ? 'It can be submitted: the same options with `copy` do it.'
    : 'It cannot be submitted as it is.'
