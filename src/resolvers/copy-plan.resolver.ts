import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import type { ImageRecord } from '../datasources/ecs/ecs-api.ts'
import type {
  CopyProblem as Problem,
  ResultingEncryption as Resulting,
} from '../encryption/copy-plan-types.ts'
import { explanation, problemText } from '../encryption/problem-text.ts'
import { CopyImageEncryptedInput } from '../schema/copy-image-encrypted.input.ts'
import { CopyPlan, ResultingEncryption } from '../schema/copy-plan.type.ts'
import { CopyProblem } from '../schema/copy-problem.type.ts'
import { Image } from '../schema/image.type.ts'
import { Key } from '../schema/key.type.ts'
import { copyInputOf } from './copy-input.ts'
import { type PlanOfInput, planOf, imageOf } from './copy-planning.ts'
import type { GatewayContext } from './gateway-context.ts'
import { type KeyReference, SERVICE_KEY_ALIAS } from './key-reference.ts'

/** An encryption to come, together with the region its keys belong to. */
export interface RegionalResult extends Resulting {
  regionId: string
}

export const shownProblems = (problems: readonly Problem[], context: GatewayContext): CopyProblem[] =>
  problems.map((problem) => ({
    code: problem.code,
    field: problem.field,
    upstreamCode: problem.upstreamCode,
    ...problemText(problem, context.language),
  }))

@Resolver(() => CopyPlan)
export class CopyPlanResolver {
  @Query(() => CopyPlan, {
    nullable: true,
    description:
      'What copyImageEncrypted with the same input would do: the predicted encryption and every blocker. Changes nothing. Null, with an error, when the cloud fails to tell what it takes to judge.',
  })
  async copyPlan(
    @Arg('input', () => CopyImageEncryptedInput, { description: 'As for copyImageEncrypted.' })
    input: CopyImageEncryptedInput,
    @Ctx() context: GatewayContext,
  ): Promise<PlanOfInput> {
    return planOf(copyInputOf(input), context)
  }

  @FieldResolver(() => Image, {
    nullable: true,
    description: 'The image to be copied. Null when there is none.',
  })
  async source(@Root() plan: PlanOfInput, @Ctx() context: GatewayContext): Promise<ImageRecord | null> {
    return imageOf(plan.source, context)
  }

  @FieldResolver(() => ResultingEncryption, {
    nullable: true,
    description: 'Null when a blocker makes it undefined.',
  })
  resultingEncryption(@Root() plan: PlanOfInput): RegionalResult | null {
    return plan.resultingEncryption && { ...plan.resultingEncryption, regionId: plan.destinationRegionId }
  }

  @FieldResolver(() => [CopyProblem], {
    description: 'Everything that makes the copy impossible, all at once. Empty: it can be submitted.',
  })
  blockers(@Root() plan: PlanOfInput, @Ctx() context: GatewayContext): CopyProblem[] {
    return shownProblems(plan.blockers, context)
  }

  @FieldResolver(() => [CopyProblem], { description: 'What is allowed, but most likely not meant.' })
  warnings(@Root() plan: PlanOfInput, @Ctx() context: GatewayContext): CopyProblem[] {
    return shownProblems(plan.warnings, context)
  }
}

@Resolver(() => ResultingEncryption)
export class ResultingEncryptionResolver {
  @FieldResolver(() => Key, {
    nullable: true,
    description:
      'The key that instances made from the target need. Null when the target is unencrypted, or ECS is yet to make the service key.',
  })
  async key(@Root() resulting: RegionalResult, @Ctx() context: GatewayContext): Promise<KeyReference | null> {
    const { regionId, keyIds, serviceKeyToBeMade } = resulting
    if (serviceKeyToBeMade) return context.keys.byId(regionId, SERVICE_KEY_ALIAS)
    return keyIds[0] ? { regionId, keyId: keyIds[0] } : null
  }

  @FieldResolver(() => String, {
    description: "One sentence for people, in the caller's Accept-Language (zh or en).",
  })
  explanation(@Root() resulting: RegionalResult, @Ctx() context: GatewayContext): string {
    return explanation(resulting, context.language)
  }
}
