import { z } from 'zod'

import { createDemoAccount } from '../../../src/emulator/seed/demo-account.ts'
import { documentOfAccount } from '../../../src/emulator/seed/document-of-account.ts'
import { accountDocument } from '../../../src/emulator/state/document.ts'
import type { AccountFile } from '../../../src/emulator/state/document.ts'

const KEPT_A_REGION = 40

/** The demo account with fewer of its many like images, so that hundreds of resets and dumps take seconds. */
export const smallDemo = (): AccountFile => {
  const now = new Date()
  const file = z.encode(accountDocument, documentOfAccount(createDemoAccount(now), now, 1))
  for (const region of Object.values(file.regions)) {
    const images = (region.images ?? []).filter(
      ({ name }, index) => index < KEPT_A_REGION || !/-v\d+\.\d+$/.test(name ?? ''),
    )
    const used = new Set(images.flatMap(({ disks }) => (disks ?? []).map(({ snapshotId }) => snapshotId)))
    region.images = images
    region.snapshots = (region.snapshots ?? []).filter(({ snapshotId }) => used.has(snapshotId))
  }
  return file
}
