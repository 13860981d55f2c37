import type { Region } from '../state/account.ts'
import type { Disk, Image } from '../state/entities.ts'
import { systems } from '../state/operating-systems.ts'
import type { System } from '../state/operating-systems.ts'
import { ApiError } from '../wire/api-error.ts'
import { architectureMalformed, platformMalformed } from './create-image-errors.ts'

/** Of the CreateImage reference and the comments of the SDK. */
const platforms = new Set([
  'Aliyun',
  'Anolis',
  'CentOS',
  'Ubuntu',
  'CoreOS',
  'SUSE',
  'Debian',
  'OpenSUSE',
  'FreeBSD',
  'RedHat',
  'Kylin',
  'UOS',
  'Fedora',
  'Fedora CoreOS',
  'CentOS Stream',
  'AlmaLinux',
  'Rocky Linux',
  'Gentoo',
  'Customized Linux',
  'Others Linux',
  'Windows Server 2022',
  'Windows Server 2019',
  'Windows Server 2016',
  'Windows Server 2012',
  'Windows Server 2008',
  'Windows Server 2003',
  'Other Windows',
])

interface Asked {
  Platform: string | null
  Architecture: string | null
}

/**
 * The operating system of an image: as asked for, or that of another image of the same system disk.
 * @throws ApiError when it is asked for and there is none such
 */
export const systemOf = (region: Region, disk: Disk, { Platform, Architecture }: Asked): System => {
  if (Platform !== null && !platforms.has(Platform)) throw new ApiError(platformMalformed)
  if (Architecture !== null && !isArchitecture(Architecture)) throw new ApiError(architectureMalformed)
  const [knownId] = region.imageIdsBySnapshot.get(disk.snapshotId ?? '') ?? []
  const known: Image | undefined = region.images.get(knownId ?? '')
  const { osType, platform, osName, osNameEn, architecture, bootMode, nvmeSupport } = known ?? systems[0]!
  const same = { osType, platform, osName, osNameEn, architecture, bootMode, nvmeSupport }
  if (Platform === null && known !== undefined) return { ...same, architecture: Architecture ?? architecture }
  const name = Platform ?? 'Others Linux'
  return {
    ...same,
    osType: name.includes('Windows') ? 'windows' : 'linux',
    platform: name,
    osName: `${name} 64位`,
    osNameEn: `${name} 64 bit`,
    architecture: Architecture ?? 'x86_64',
  }
}

const isArchitecture = (word: string): word is Image['architecture'] =>
  ['x86_64', 'arm64', 'i386'].includes(word)
