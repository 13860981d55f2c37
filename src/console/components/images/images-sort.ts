import type { ImageSummaryFragment } from '../../generated/operations.ts'
import { currentLanguage } from '../../texts/translation.ts'
import { totalGiB } from './image-disks-text.tsx'
import type { ImageSort } from './images-choice.ts'

type Order = (a: ImageSummaryFragment, b: ImageSummaryFragment) => number

const orderBy = (sort: ImageSort): Order => {
  const collator = new Intl.Collator(currentLanguage(), { numeric: true })
  switch (sort) {
    case 'name':
    case '-name':
      return (a, b) => collator.compare(a.name, b.name)
    case 'size':
    case '-size':
      return (a, b) => totalGiB(a.disks) - totalGiB(b.disks)
    case 'created':
    case '-created':
      return (a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt)
  }
}

/** Equal ones stay in the cloud's order. */
export const sortedImages = (images: readonly ImageSummaryFragment[], sort: ImageSort) => {
  const order = orderBy(sort)
  return images.toSorted(sort.startsWith('-') ? (a, b) => order(b, a) : order)
}
