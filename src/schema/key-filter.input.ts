import { Field, InputType } from 'type-graphql'
import type { KeyOrigin as Origin, KeyState as State } from '../datasources/kms/kms-api.ts'
import { KeyCreator, KeyOrigin, KeyState } from './key.enum.ts'

@InputType({ description: 'Which keys; all conditions hold together.' })
export class KeyFilter {
  @Field(() => [KeyState], { nullable: true, description: 'Any of these.' })
  states?: State[] | null

  @Field(() => KeyOrigin, { nullable: true, description: 'EXTERNAL: imported key material (BYOK).' })
  origin?: Origin | null

  @Field(() => KeyCreator, { nullable: true, description: "The service key, or the customer's." })
  creator?: 'SERVICE' | 'CUSTOMER' | null

  @Field(() => Boolean, { nullable: true, description: 'Whether it can encrypt disks now.' })
  usableForDiskEncryption?: boolean | null

  @Field(() => String, { nullable: true, description: 'Part of an alias.' })
  alias?: string | null
}
