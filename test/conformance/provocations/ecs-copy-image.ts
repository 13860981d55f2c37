import { demo } from '../../../src/emulator/seed/demo-account.ts'
import type { Provocations } from '../../support/provocation.ts'

const query = { RegionId: demo.regionId, ImageId: demo.plainImageId, DestinationRegionId: 'cn-shanghai' }

export const copyImageProvocations: Provocations = {
  CopyImage: [
    {
      code: 'SourceRegion.NotFound',
      provoke: ({ client }) => client.ecs('CopyImage', { ...query, RegionId: 'cn-nowhere' }),
    },
    {
      code: 'InvalidEncrypted.NotMatchKmsKeyId',
      provoke: ({ emulator, client }) => {
        emulator.setAssumptions({ 'copy.key-without-encryption': 'not-match' })
        return client.ecs('CopyImage', { ...query, KMSKeyId: demo.keyIds['cn-shanghai'] })
      },
    },
  ],
}
