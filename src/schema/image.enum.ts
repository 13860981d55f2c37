import type {
  ImageDiskRecord,
  ImageOwner as Owner,
  ImageStatus as Status,
  OperatingSystemType as OsType,
} from '../datasources/ecs/ecs-api.ts'
import { registerEnum } from './register-enum.ts'

const UNKNOWN = 'A value that this gateway does not know yet; the raw value stands beside it.'

export const ImageOwner = registerEnum<Owner>('ImageOwner', 'Whose image it is (ImageOwnerAlias).', {
  SELF: 'A custom image of this account.',
  SYSTEM: 'A public image of Alibaba Cloud.',
  SHARED: 'A custom image that another account shares with this one.',
  COMMUNITY: 'A community image.',
  MARKETPLACE: 'An image of the marketplace.',
  UNKNOWN: UNKNOWN,
})

export const ImageStatus = registerEnum<Status>(
  'ImageStatus',
  "An image's life cycle (Status of DescribeImages).",
  {
    CREATING: 'Being created or copied.',
    WAITING: "A copy in the cloud's own queue: five run at once in a region.",
    AVAILABLE: 'Ready for use.',
    UNAVAILABLE: 'Not usable.',
    CREATE_FAILED: 'Creating or copying it failed.',
    DEPRECATED: 'Withdrawn by its owner.',
    UNKNOWN: UNKNOWN,
  },
)

export const OperatingSystemType = registerEnum<OsType>(
  'OperatingSystemType',
  'Operating system family (OSType).',
  {
    LINUX: 'Linux.',
    WINDOWS: 'Windows Server.',
    UNKNOWN: UNKNOWN,
  },
)

export const DiskType = registerEnum<ImageDiskRecord['type']>(
  'DiskType',
  'What a disk of an image is made for.',
  {
    SYSTEM: 'The system disk.',
    DATA: 'A data disk.',
    UNKNOWN: UNKNOWN,
  },
)
