import { demo } from '../../../src/emulator/seed/demo-account.ts'
import { refusalsOf } from '../../support/provocation.ts'
import type { ProvocationScene, Provocations } from '../../support/provocation.ts'
import { keyOfAlias, withoutRole } from './scenes.ts'

const elsewhere = { RegionId: 'cn-nowhere' }
const here = { RegionId: demo.regionId }
const on = { RegionId: demo.regionEncryptedByDefault }
const described = refusalsOf('ecs', 'DescribeDiskEncryptionByDefaultStatus', here)
const keyOf = refusalsOf('ecs', 'DescribeDiskDefaultKMSKeyId', here)
const enabled = refusalsOf('ecs', 'EnableDiskEncryptionByDefault', on)
const disabled = refusalsOf('ecs', 'DisableDiskEncryptionByDefault', here)
const modified = refusalsOf('ecs', 'ModifyDiskDefaultKMSKeyId', { ...on, KMSKeyId: 'key-nothing' })
const reset = refusalsOf('ecs', 'ResetDiskDefaultKMSKeyId', here)

/** Off again, with a key of the customer to go on with. */
const off = async ({ client }: ProvocationScene) => {
  await client.call('ecs', 'DisableDiskEncryptionByDefault', on)
}
const defaultKeyId = async ({ client }: ProvocationScene) =>
  (await client.ecs('DescribeDiskDefaultKMSKeyId', on)).KMSKeyId

export const defaultEncryptionProvocations: Provocations = {
  DescribeDiskEncryptionByDefaultStatus: [described('InvalidParameter.RegionIdNotExists', elsewhere)],
  DescribeDiskDefaultKMSKeyId: [keyOf('InvalidParameter.RegionIdNotExists', elsewhere)],
  EnableDiskEncryptionByDefault: [
    enabled('InvalidParameter.RegionIdNotExists', elsewhere),
    enabled('InvalidOperation.DefaultEncryptionAlreadyEnabled'),
    enabled('InvalidParameter.KMSKeyId.KMSUnauthorized', {}, async (scene) => {
      await off(scene)
      withoutRole(scene)
    }),
    enabled('InvalidOperation.KMSKeyIdNotFound', {}, async (scene) => {
      const KeyId = await defaultKeyId(scene)
      await off(scene)
      await scene.client.call('kms', 'ScheduleKeyDeletion', { ...on, KeyId, PendingWindowInDays: 7 })
      scene.emulator.advanceClock(8 * 24 * 3600 * 1000)
    }),
    enabled('InvalidParameter.KMSKeyId.CMKNotEnabled', {}, async (scene) => {
      const KeyId = await defaultKeyId(scene)
      await off(scene)
      await scene.client.call('kms', 'DisableKey', { ...on, KeyId })
    }),
  ],
  DisableDiskEncryptionByDefault: [
    disabled('InvalidParameter.RegionIdNotExists', elsewhere),
    disabled('InvalidDefaultEncryption.NotFound'),
  ],
  ModifyDiskDefaultKMSKeyId: [
    modified('InvalidParameter.RegionIdNotExists', elsewhere),
    modified('InvalidDefaultEncryption.NotFound', here),
    modified('InvalidParameter.KMSKeyId.KMSUnauthorized', {}, withoutRole),
    modified('InvalidOperation.KMSKeyIdNotFound'),
    modified(
      'InvalidParameter.KMSKeyId.CMKNotEnabled',
      {},
      keyOfAlias('alias/retired', demo.regionEncryptedByDefault),
    ),
    modified(
      'InvalidKMSKeyId.NotSymmetric',
      {},
      keyOfAlias('alias/code-signing', demo.regionEncryptedByDefault),
    ),
  ],
  ResetDiskDefaultKMSKeyId: [
    reset('InvalidParameter.RegionIdNotExists', elsewhere),
    reset('InvalidDefaultEncryption.NotFound'),
  ],
  DescribeTasks: [refusalsOf('ecs', 'DescribeTasks', elsewhere)('InvalidRegionId.NotFound')],
}
