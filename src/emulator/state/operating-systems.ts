import type { Image } from './entities.ts'

/** What an image shows of its operating system. */
export type System = Pick<
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
