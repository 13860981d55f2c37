import type { Paint } from './paint.ts'
import { encryptionStyle, keyName } from './encryption-text.ts'
import type { PlanFragment, ProblemFragment } from './generated/operations.ts'
import { labelled } from './job-text.ts'

/** What a copy would do, or why it cannot. */
export const planLines = (plan: PlanFragment, paint: Paint): string[] => {
  const { source, destinationRegionId, resultingEncryption: result, blockers, warnings } = plan
  const state = source?.encryption?.state
  return [
    ...(source ? [labelled('source', `${source.imageId}  ${source.name}  ${source.regionId}`)] : []),
    ...(source ? [labelled('now', paint(encryptionStyle(state), state ?? 'UNKNOWN'))] : []),
    labelled('copy to', destinationRegionId),
    ...(result
      ? [
          labelled('becomes', `${paint(encryptionStyle(result.state), result.state)} (${result.transition})`),
          ...(result.key ? [labelled('key', keyText(result.key))] : []),
          labelled('', result.explanation),
        ]
      : []),
    ...blockers.flatMap((problem) => problemLines('blocker', problem, (text) => paint('red', text))),
    ...warnings.flatMap((problem) => problemLines('warning', problem, (text) => paint('yellow', text))),
  ]
}

const keyText = (key: { keyId: string; aliases: readonly string[] | null }) =>
  keyName(key) === key.keyId ? key.keyId : `${key.keyId}  ${keyName(key)}`

/** Something in the way, with what to do and the option that it is about. */
export const problemLines = (
  kind: string,
  { code, message, remedy, field, upstreamCode }: ProblemFragment,
  painted: (text: string) => string,
): string[] => [
  labelled(kind, `${painted(code)}${optionOf(field)}: ${message}`, painted),
  labelled('', remedy),
  ...(upstreamCode ? [labelled('', `cloud code ${upstreamCode}`)] : []),
]

/** The option of this program for a field of the input. */
const options: Readonly<Record<string, string>> = {
  sourceRegionId: '--region',
  imageId: '--image',
  destinationRegionId: '--to-region',
  encrypted: '--encrypted',
  keyId: '--key',
  name: '--name',
  description: '--description',
  tags: '--tag',
  resourceGroupId: '--resource-group',
  idempotencyKey: '--idempotency-key',
  priority: '--priority',
}

const optionOf = (field: readonly string[] | null) => {
  const option = field?.map((name) => options[name]).find((name) => name !== undefined)
  return option ? ` (${option})` : ''
}
