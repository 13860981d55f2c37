interface DiskMapping {
  Device: string
  Encrypted: boolean
  Progress: string
  RemainTime?: number
  Size: string
  SnapshotId: string
  Type: string
}

interface ImageAnswer {
  BootMode?: string
  CreationTime: string
  DiskDeviceMappings: { DiskDeviceMapping: DiskMapping[] }
  Features: { NvmeSupport: string }
  ImageFamily: string
  ImageId: string
  ImageName: string
  ImageOwnerAlias: string
  ImageOwnerId: number
  IsCopied: boolean
  OSType: string
  Progress: string
  Size: number
  Status: string
  Tags: { Tag: { TagKey: string; TagValue: string }[] }
}

interface SnapshotAnswer {
  CreationTime: string
  Encrypted: boolean
  KMSKeyId: string
  Progress: string
  RemainTime?: number
  ResourceGroupId: string
  SnapshotId: string
  SnapshotName: string
  SourceRegionId: string
  SourceSnapshotId: string
  Status: string
  Tags: { Tag: { TagKey: string; TagValue: string }[] }
  Usage: string
}

interface Numbered {
  PageNumber: number
  PageSize: number
  TotalCount: number
}

interface AliasesAnswer extends Numbered {
  Aliases: { Alias: { AliasArn: string; AliasName: string; KeyId: string }[] }
}

/** What the operations of ECS answer, as far as tests look at it. */
export interface EcsAnswers {
  CancelCopyImage: { RequestId: string }
  CopyImage: { ImageId: string; RequestId: string }
  DeleteImage: { RequestId: string }
  DeleteSnapshot: { RequestId: string }
  DescribeDiskDefaultKMSKeyId: { KMSKeyId: string }
  DescribeDiskEncryptionByDefaultStatus: { Encrypted: boolean }
  DescribeImages: Numbered & { Images: { Image: ImageAnswer[] }; RegionId: string; RequestId: string }
  DescribeRegions: {
    Regions: { Region: { RegionId: string; LocalName: string; RegionEndpoint: string; Status: string }[] }
  }
  DescribeSnapshots: Numbered & { NextToken?: string; Snapshots: { Snapshot: SnapshotAnswer[] } }
  TagResources: { RequestId: string }
}

/** What the operations of KMS answer, as far as tests look at it. */
export interface KmsAnswers {
  DescribeKey: {
    KeyMetadata: {
      Arn: string
      DeleteDate: string
      KeyId: string
      KeySpec: string
      KeyState: string
      MaterialExpireTime: string
      Origin: string
    }
  }
  ListAliases: AliasesAnswer
  ListAliasesByKeyId: AliasesAnswer
  ListKeys: Numbered & { Keys: { Key: { KeyArn: string; KeyId: string }[] } }
  ListResourceTags: { Tags: { Tag: { KeyId: string; TagKey: string; TagValue: string }[] } }
  ListTagResources: {
    NextToken: string
    TagResources: {
      TagResource: { ResourceId: string; ResourceType: string; TagKey: string; TagValue: string }[]
    }
  }
}

export interface RamAnswers {
  GetRole: { Role: { Arn: string; AssumeRolePolicyDocument: string; RoleName: string } }
}
