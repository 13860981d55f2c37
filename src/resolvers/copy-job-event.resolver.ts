import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { CopyJobEvent as EventRecord } from '../copy-jobs/copy-job.ts'
import { eventText } from '../encryption/event-text.ts'
import { CopyJobEvent } from '../schema/copy-job.type.ts'
import type { GatewayContext } from './gateway-context.ts'

@Resolver(() => CopyJobEvent)
export class CopyJobEventResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: "What brought it about, in the caller's Accept-Language (zh or en).",
  })
  message(@Root() { remarks, message }: EventRecord, @Ctx() context: GatewayContext): string | null {
    return remarks ? eventText(remarks, context.language) : message
  }
}
