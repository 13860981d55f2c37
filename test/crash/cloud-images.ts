import type { EmulatorClient } from '../support/emulator-client.ts'
import { REGION_IDS } from './copy-choices.ts'

/** An image that a gateway made, by its tag. */
export interface CloudImage {
  imageId: string
  regionId: string
  /** As the API names it. */
  jobId: string
  status: string
}

/** As the gateway writes it, and as its users search for it. */
const JOB_TAG = 'gateway:copy-job-id'

/** All images that gateways made, asked of the cloud itself. */
export const imagesOfJobs = async (cloud: EmulatorClient): Promise<CloudImage[]> => {
  const regions = await Promise.all(REGION_IDS.map((regionId) => imagesIn(cloud, regionId)))
  return regions.flat()
}

const imagesIn = async (cloud: EmulatorClient, regionId: string): Promise<CloudImage[]> => {
  const found: CloudImage[] = []
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const query = { RegionId: regionId, Status: 'ALL', 'Tag.1.Key': JOB_TAG, PageNumber: page, PageSize: 100 }
    const { Images, TotalCount } = await cloud.ecs('DescribeImages', query)
    pages = Math.ceil(TotalCount / 100)
    for (const { ImageId: imageId, Status: status, Tags } of Images.Image) {
      const tag = Tags.Tag.find(({ TagKey }) => TagKey === JOB_TAG)
      found.push({ imageId, regionId, jobId: globalIdOf(tag?.TagValue ?? ''), status })
    }
  }
  return found
}

/** The API's IDs hold the type and the ID of the record, which is what the tag has. */
const globalIdOf = (recordId: string) => Buffer.from(`CopyJob\n${recordId}`).toString('base64url')

/** Snapshots of copies whose image is gone: `<snapshot> of <image>`. The emulator names them after the image. */
export const snapshotsWithoutImage = async (cloud: EmulatorClient): Promise<string[]> => {
  const left: string[] = []
  for (const regionId of REGION_IDS) {
    for (let page = 1, pages = 1; page <= pages; page += 1) {
      const query = { RegionId: regionId, PageNumber: page, PageSize: 100 }
      const { Snapshots, TotalCount } = await cloud.ecs('DescribeSnapshots', query)
      pages = Math.ceil(TotalCount / 100)
      for (const { SnapshotId, SnapshotName } of Snapshots.Snapshot) {
        const imageId = /^CopyImage_(m-\w+)_/.exec(SnapshotName)?.[1]
        if (imageId && !(await cloud.image(regionId, imageId))) left.push(`${SnapshotId} of ${imageId}`)
      }
    }
  }
  return left
}
