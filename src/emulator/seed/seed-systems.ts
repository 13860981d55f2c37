import { addImage } from '../state.ts'
import type { Image, Region } from '../state.ts'

type System = Pick<
  Image,
  'osType' | 'platform' | 'osName' | 'osNameEn' | 'architecture' | 'bootMode' | 'nvmeSupport'
>

const linux = {
  osType: 'linux',
  architecture: 'x86_64',
  bootMode: 'UEFI-Preferred',
  nvmeSupport: 'supported',
} as const

/** Operating systems of seeded images. */
export const systems: readonly System[] = [
  {
    ...linux,
    platform: 'Aliyun',
    osName: 'Alibaba Cloud Linux  3.2104 LTS 64位',
    osNameEn: 'Alibaba Cloud Linux  3.2104 LTS 64 bit',
  },
  { ...linux, platform: 'Ubuntu', osName: 'Ubuntu  22.04 64位', osNameEn: 'Ubuntu  22.04 64 bit' },
  {
    ...linux,
    platform: 'Rocky Linux',
    osName: 'Rocky Linux  9.3 64位 ARM版',
    osNameEn: 'Rocky Linux  9.3 64 bit for ARM',
    architecture: 'arm64',
    bootMode: 'UEFI',
  },
  {
    osType: 'windows',
    platform: 'Windows Server 2022',
    osName: 'Windows Server  2022 数据中心版 64位中文版',
    osNameEn: 'Windows Server  2022 Data Center Edition 64bit Chinese Edition',
    architecture: 'x86_64',
    bootMode: 'BIOS',
    nvmeSupport: 'unsupported',
  },
]

const DAY_MS = 24 * 3600 * 1000
const cloudImages = [
  ['aliyun_3_x64_20G_alibase_20240819.vhd', 'system', 0, 20],
  ['ubuntu_22_04_x64_20G_alibase_20240820.vhd', 'system', 1, 20],
  ['rockylinux_9_3_arm64_20G_alibase_20240412.vhd', 'system', 2, 20],
  ['win2022_21H2_x64_dtc_zh-cn_40G_alibase_20240816.vhd', 'system', 3, 40],
  ['m-marketplacefirewall01', 'marketplace', 0, 40],
  ['m-marketplacegateway001', 'marketplace', 1, 40],
] as const

/** Images of the cloud and its marketplace: the same in all regions, older than the account's, without snapshots. */
export const seedCloudImages = (region: Region, epoch: Date) => {
  for (const [index, [imageId, ownerAlias, system, sizeGiB]] of cloudImages.entries()) {
    addImage(region, {
      ...systems[system]!,
      imageId,
      regionId: region.regionId,
      name: imageId,
      description: '',
      family:
        ownerAlias === 'system' ? `acs:${systems[system]!.platform.toLowerCase().replaceAll(' ', '_')}` : '',
      ownerAlias,
      ownerId: 1_000_000_000_000_001,
      isPublic: ownerAlias === 'system',
      isSubscribed: false,
      productCode: ownerAlias === 'marketplace' ? `cmjj0${index}5273` : '',
      isCopied: false,
      createdAt: new Date(epoch.getTime() - (1000 + index) * DAY_MS),
      resourceGroupId: '',
      tags: [],
      disks: [{ device: '/dev/xvda', type: 'system', sizeGiB, snapshotId: null }],
      status: 'Available',
      copy: null,
      creationEndsAt: null,
    })
  }
}
