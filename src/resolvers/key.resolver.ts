import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { type Connection, KeyConnection } from '../schema/connection.type.ts'
import { KeyFilter } from '../schema/key-filter.input.ts'
import { Key } from '../schema/key.type.ts'
import { Tag } from '../schema/node.type.ts'
import { PageArgs } from '../schema/page.args.ts'
import { KeyCreator } from '../schema/key.enum.ts'
import { badUserInput } from './bad-user-input.ts'
import type { GatewayContext } from './gateway-context.ts'
import { keyConnection } from './key-connection.ts'
import { isServiceKey, type KeyReference } from './key-reference.ts'
import { knownRegion } from './known-region.ts'
import { ID_DESCRIPTION, nodeIdOf } from './node-id.ts'

/** ECS binds it to a key the first time it encrypts a disk with it. */
const diskEncryptionTag = { key: 'acs:ecs:disk-encryption', value: 'true' }

@Resolver(() => Key)
export class KeyResolver {
  @Query(() => Key, {
    nullable: true,
    description: 'One key. Null when the region has no such key or alias.',
  })
  async key(
    @Arg('regionId', () => String, { description: 'Its region: keys are regional.' }) regionId: string,
    @Arg('keyId', () => String, { description: "A key's ID, ARN or alias/…" }) keyId: string,
    @Ctx() context: GatewayContext,
  ): Promise<KeyReference | null> {
    if (!context.idForms.isKeyReference(keyId)) {
      throw badUserInput('This is neither the ID of a key, nor an ARN, nor alias/….', 'keyId')
    }
    return context.keys.byId(knownRegion(regionId, context.regions), keyId)
  }

  @Query(() => KeyConnection, {
    nullable: true,
    description:
      'The keys of a region, in any state. Null, with an error, when KMS fails: it must not blank the rest.',
  })
  async keys(
    @Arg('regionId', () => String, { description: 'Their region: keys are regional.' }) regionId: string,
    @Arg('filter', () => KeyFilter, { nullable: true, description: 'Which keys. All unless given.' })
    filter: KeyFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: GatewayContext,
  ): Promise<Connection<KeyReference>> {
    return keyConnection(knownRegion(regionId, context.regions), filter, page, context)
  }

  @FieldResolver(() => ID, { description: ID_DESCRIPTION })
  id(@Root() key: KeyReference): string {
    return nodeIdOf({ type: 'Key', ...key })
  }

  @FieldResolver(() => [String], { nullable: true, description: 'Its aliases, alias/…' })
  async aliases(@Root() key: KeyReference, @Ctx() context: GatewayContext): Promise<readonly string[]> {
    return context.aliases.ofKey(key.regionId, key.keyId)
  }

  @FieldResolver(() => KeyCreator, {
    nullable: true,
    description: 'Told by its aliases: the service key has alias/acs/….',
  })
  async creator(@Root() key: KeyReference, @Ctx() context: GatewayContext): Promise<string> {
    return (await isServiceKey(key, context)) ? KeyCreator.SERVICE : KeyCreator.CUSTOMER
  }

  @FieldResolver(() => [Tag], { nullable: true, description: 'Its tags.' })
  async tags(@Root() key: KeyReference, @Ctx() context: GatewayContext): Promise<readonly Tag[]> {
    return context.keyTags.ofKey(key.regionId, key.keyId)
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Carries acs:ecs:disk-encryption=true, which ECS binds the first time it encrypts a disk with the key. Tells of past use, not of present use.',
  })
  async usedForDiskEncryption(@Root() key: KeyReference, @Ctx() context: GatewayContext): Promise<boolean> {
    const tags = await context.keyTags.ofKey(key.regionId, key.keyId)
    return tags.some((tag) => tag.key === diskEncryptionTag.key && tag.value === diskEncryptionTag.value)
  }
}
