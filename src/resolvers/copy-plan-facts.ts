import type { CopyInput, CopyPlanFacts } from '../encryption/copy-plan-types.ts'
import { copyNameStem, nameRules } from '../encryption/image-name.ts'
import { readDestinationFacts, unknownDestination } from './copy-destination-facts.ts'
import { readKeptKeyFacts, readSourceFacts } from './copy-source-facts.ts'
import type { GatewayContext } from './gateway-context.ts'

/** Everything that the plan is judged by. Reads only; what the cloud can't tell is left to the plan as null. */
export const readPlanFacts = async (input: CopyInput, context: GatewayContext): Promise<CopyPlanFacts> => {
  const destinationRegionId = input.destinationRegionId ?? input.sourceRegionId
  const sourceRegionKnown = context.regions.has(input.sourceRegionId)
  const destinationRegionKnown = context.regions.has(destinationRegionId)
  const [source, destination] = await Promise.all([
    sourceRegionKnown ? readSourceFacts(input, context) : null,
    destinationRegionKnown ? readDestinationFacts(input, destinationRegionId, context) : unknownDestination,
  ])
  const wantedName = input.name ?? copyNameStem(source?.name ?? '')
  const [kept, takenNames] = await Promise.all([
    source && readKeptKeyFacts(input, source, context),
    destinationRegionKnown ? namesLike(wantedName, destinationRegionId, context) : [],
  ])
  return {
    input,
    sourceRegionKnown,
    destinationRegionKnown,
    source,
    ...destination,
    ...kept,
    takenNames: new Set(takenNames),
    now: new Date(),
  }
}

/** A name that no image can have is not looked for. */
const namesLike = async (name: string, regionId: string, context: GatewayContext) => {
  if (nameRules(name).length > 0) return []
  const [taken, reserved] = await Promise.all([
    context.images.namesContaining(regionId, name),
    context.copyJobs.reservedNames(regionId, name),
  ])
  return [...taken, ...reserved]
}
