import type { Account, Region } from '../state/account.ts'
import { placeImage } from '../state/placement.ts'
import { plainImageOf } from '../state/defaults.ts'
import { systems } from '../state/operating-systems.ts'

const DAY_MS = 24 * 3600 * 1000
const CLOUD_ACCOUNT_ID = 1_000_000_000_000_001

const cloudImages = [
  ['aliyun_3_x64_20G_alibase_20240819.vhd', 'system', 0, 20],
  ['ubuntu_22_04_x64_20G_alibase_20240820.vhd', 'system', 1, 20],
  ['rockylinux_9_3_arm64_20G_alibase_20240412.vhd', 'system', 2, 20],
  ['win2022_21H2_x64_dtc_zh-cn_40G_alibase_20240816.vhd', 'system', 3, 40],
  ['m-marketplacefirewall01', 'marketplace', 0, 40],
  ['m-marketplacegateway001', 'marketplace', 1, 40],
] as const

/** Images of the cloud and its marketplace: the same in all regions, older than the account's, without snapshots. */
export const seedCloudImages = (account: Account, region: Region, epoch: Date) => {
  for (const [index, [imageId, ownerAlias, system, sizeGiB]] of cloudImages.entries()) {
    const createdAt = new Date(epoch.getTime() - (1000 + index) * DAY_MS)
    const { regionId } = region
    placeImage(account, region, {
      ...plainImageOf({ imageId, regionId, ownerId: CLOUD_ACCOUNT_ID, createdAt }),
      ...systems[system]!,
      name: imageId,
      family:
        ownerAlias === 'system' ? `acs:${systems[system]!.platform.toLowerCase().replaceAll(' ', '_')}` : '',
      ownerAlias,
      isPublic: ownerAlias === 'system',
      productCode: ownerAlias === 'marketplace' ? `cmjj0${index}5273` : '',
      disks: [{ device: '/dev/xvda', type: 'system', sizeGiB, snapshotId: null }],
    })
  }
}
