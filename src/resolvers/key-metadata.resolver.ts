import { GraphQLDateTime } from 'graphql-scalars'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { KeyRecord } from '../datasources/kms/kms-api.ts'
import { keyUnusableReasons } from '../encryption/key-usability.ts'
import { KeyOrigin, KeyState, KeyUnusableReason } from '../schema/key.enum.ts'
import { Key } from '../schema/key.type.ts'
import type { GatewayContext } from './gateway-context.ts'
import { keyFactsOf, type KeyReference } from './key-reference.ts'

const fieldOf = async <Name extends keyof KeyRecord>(
  key: KeyReference,
  name: Name,
  context: GatewayContext,
): Promise<KeyRecord[Name] | null> => (await context.keys.byId(key.regionId, key.keyId))?.[name] ?? null

const reasonsOf = async (key: KeyReference, context: GatewayContext) => {
  const record = await context.keys.byId(key.regionId, key.keyId)
  return record && keyUnusableReasons(keyFactsOf(record, false), key.regionId, new Date())
}

/**
 * What DescribeKey tells: once per distinct key, however many fields and images ask. Null with an error when KMS does
 * not answer, and null without one when the key is gone for good.
 */
@Resolver(() => Key)
export class KeyMetadataResolver {
  @FieldResolver(() => String, { nullable: true, description: 'Its ARN, acs:kms:….' })
  async arn(@Root() key: KeyReference, @Ctx() context: GatewayContext): Promise<string | null> {
    return key.arn ?? fieldOf(key, 'arn', context)
  }

  @FieldResolver(() => String, { nullable: true, description: 'Free text of its maker.' })
  async description(@Root() key: KeyReference, @Ctx() context: GatewayContext): Promise<string | null> {
    return fieldOf(key, 'description', context)
  }

  @FieldResolver(() => KeyState, { nullable: true, description: 'Where it stands in its life cycle.' })
  async state(@Root() key: KeyReference, @Ctx() context: GatewayContext): Promise<string | null> {
    return fieldOf(key, 'state', context)
  }

  @FieldResolver(() => String, { nullable: true, description: 'The state as the cloud spells it.' })
  async rawState(@Root() key: KeyReference, @Ctx() context: GatewayContext): Promise<string | null> {
    return fieldOf(key, 'rawState', context)
  }

  @FieldResolver(() => KeyOrigin, { nullable: true, description: 'Where its key material comes from.' })
  async origin(@Root() key: KeyReference, @Ctx() context: GatewayContext): Promise<string | null> {
    return fieldOf(key, 'origin', context)
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Type of the key as KMS spells it, for example Aliyun_AES_256.',
  })
  async spec(@Root() key: KeyReference, @Ctx() context: GatewayContext): Promise<string | null> {
    return fieldOf(key, 'spec', context)
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What it is for as KMS spells it, for example ENCRYPT/DECRYPT.',
  })
  async usage(@Root() key: KeyReference, @Ctx() context: GatewayContext): Promise<string | null> {
    return fieldOf(key, 'usage', context)
  }

  @FieldResolver(() => String, { nullable: true, description: 'SOFTWARE or HSM.' })
  async protectionLevel(@Root() key: KeyReference, @Ctx() context: GatewayContext): Promise<string | null> {
    return fieldOf(key, 'protectionLevel', context)
  }

  @FieldResolver(() => GraphQLDateTime, { nullable: true, description: 'When it was made.' })
  async createdAt(@Root() key: KeyReference, @Ctx() context: GatewayContext): Promise<Date | null> {
    return fieldOf(key, 'createdAt', context)
  }

  @FieldResolver(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it will be deleted. Null unless its deletion is scheduled.',
  })
  async deleteAt(@Root() key: KeyReference, @Ctx() context: GatewayContext): Promise<Date | null> {
    return fieldOf(key, 'deleteAt', context)
  }

  @FieldResolver(() => GraphQLDateTime, {
    nullable: true,
    description: 'When its imported key material expires. Null: never.',
  })
  async materialExpiresAt(@Root() key: KeyReference, @Ctx() context: GatewayContext): Promise<Date | null> {
    return fieldOf(key, 'materialExpiresAt', context)
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether KMS makes new versions of it by itself.',
  })
  async automaticRotation(
    @Root() key: KeyReference,
    @Ctx() context: GatewayContext,
  ): Promise<boolean | null> {
    return fieldOf(key, 'automaticRotation', context)
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether it can encrypt disks now, in its region.',
  })
  async usableForDiskEncryption(
    @Root() key: KeyReference,
    @Ctx() context: GatewayContext,
  ): Promise<boolean | null> {
    const reasons = await reasonsOf(key, context)
    return reasons && reasons.length === 0
  }

  @FieldResolver(() => [KeyUnusableReason], {
    nullable: true,
    description: 'Everything that keeps it from encrypting disks.',
  })
  async unusableReasons(
    @Root() key: KeyReference,
    @Ctx() context: GatewayContext,
  ): Promise<readonly string[] | null> {
    return reasonsOf(key, context)
  }
}
