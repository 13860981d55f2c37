import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { CopyJobFailure as Failure } from '../copy-jobs/copy-job.ts'
import { failureText } from '../encryption/problem-text.ts'
import { CopyJobFailure } from '../schema/copy-job.type.ts'
import type { GatewayContext } from './gateway-context.ts'

@Resolver(() => CopyJobFailure)
export class CopyJobFailureResolver {
  @FieldResolver(() => String, { description: "What happened, in the caller's Accept-Language (zh or en)." })
  message(@Root() failure: Failure, @Ctx() context: GatewayContext): string {
    return failureText(failure, context.language).message
  }

  @FieldResolver(() => String, { description: "What to do about it, in the caller's Accept-Language." })
  remedy(@Root() failure: Failure, @Ctx() context: GatewayContext): string {
    return failureText(failure, context.language).remedy
  }
}
