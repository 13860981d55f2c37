import type { Choices } from '../../../src/emulator/assumptions.ts'
import { demo } from '../../../src/emulator/seed/demo-account.ts'
import { refusalOf } from '../../support/emulator-client.ts'
import { createWireClient } from '../../support/emulator-wire.ts'
import { snapshotOf } from '../provocations/scenes.ts'
import { here, plain, codeOf, serviceAlias } from './observations.ts'
import type { Case } from './observations.ts'

type OtherSwitch = Exclude<keyof Choices, `copy.${string}`>

export const otherSwitches: { [Name in OtherSwitch]: Case } = {
  'client-token.lifetime': {
    observe: async (scene) => {
      const query = { ...plain, ClientToken: 'again' }
      const { ImageId } = await scene.client.ecs('CopyImage', query)
      scene.emulator.advanceClock(25 * 3600 * 1000)
      return (await scene.client.ecs('CopyImage', query)).ImageId === ImageId
    },
    seen: { 'for-ever': true, 'one-day': false },
  },
  'dry-run.status': {
    observe: async ({ client }) =>
      (await refusalOf(client.ecs('CopyImage', { ...plain, DryRun: true }))).httpStatus,
    seen: { 'http-400': 400, 'http-403': 403 },
  },
  'images.several-ids': {
    observe: async ({ client }) => {
      const ImageId = `${demo.plainImageId},${demo.serviceKeyImageId}`
      return (await client.ecs('DescribeImages', { RegionId: here, ImageId })).TotalCount
    },
    seen: { several: 2, one: 0 },
  },
  'images.delete-unknown': {
    observe: ({ client }) => codeOf(client.ecs('DeleteImage', { RegionId: here, ImageId: 'm-nothing' })),
    seen: { ignored: 'done', refused: 'InvalidImageId.NotFound' },
  },
  'images.unpublish-regular': {
    observe: ({ client }) =>
      codeOf(
        client.call('ecs', 'ModifyImageSharePermission', {
          RegionId: here,
          ImageId: demo.plainImageId,
          IsPublic: false,
        }),
      ),
    seen: { ignored: 'done', refused: 'Image.NotPublic' },
  },
  'snapshots.delete-unknown': {
    observe: ({ client }) => codeOf(client.ecs('DeleteSnapshot', { SnapshotId: 's-nothing' })),
    seen: { ignored: 'done', refused: 'InvalidSnapshotId.NotFound' },
  },
  'snapshots.key-of-system-disk': {
    observe: async (scene) => {
      const SnapshotIds = JSON.stringify([await snapshotOf(demo.customerKeyImageId)(scene)])
      const { Snapshots } = await scene.client.ecs('DescribeSnapshots', { RegionId: here, SnapshotIds })
      return Snapshots.Snapshot[0]?.KMSKeyId
    },
    seen: { shown: demo.keyIds[here], 'data-disks-only': '' },
  },
  'tags.same-key': {
    observe: ({ client }) =>
      codeOf(
        client.ecs('TagResources', {
          RegionId: here,
          ResourceType: 'image',
          'ResourceId.1': demo.plainImageId,
          'Tag.1.Key': 'demo',
          'Tag.1.Value': 'other',
        }),
      ),
    seen: { replaced: 'done', refused: 'Duplicate.TagKey' },
  },
  'tags.unknown-key': {
    observe: ({ client }) => {
      const ResourceId = [demo.keyIds[here], 'key-nothing']
      return codeOf(client.kms('ListTagResources', { RegionId: here, ResourceType: 'key', ResourceId }))
    },
    seen: { refused: 'InvalidResourceId.NotFound', ignored: 'done' },
  },
  'keys.service-key-creator': {
    observe: async ({ client }) => {
      const query = { RegionId: here, KeyId: serviceAlias }
      const { KeyMetadata } = await client.call<{ KeyMetadata: { Creator: string } }>(
        'kms',
        'DescribeKey',
        query,
      )
      return KeyMetadata.Creator
    },
    seen: { account: String(demo.accountId), service: 'Ecs' },
  },
  'kms.acs3': {
    observe: async ({ emulator }) => {
      const { verdictOn, acs3 } = createWireClient(emulator)
      const headers = { 'x-acs-action': 'ListKeys', 'x-acs-version': '2016-01-20' }
      return verdictOn(acs3({ query: {}, headers }))
    },
    seen: { accepted: [200, undefined], refused: [400, 'IncompleteSignature'] },
  },
  'throttling.status': {
    observe: async ({ client }) => {
      const images = () => client.ecs('DescribeImages', { RegionId: here, PageSize: 1 })
      for (let call = 0; call < 3; call += 1) await images()
      return (await refusalOf(images())).httpStatus
    },
    seen: { 'http-400': 400, 'http-429': 429 },
  },
}
