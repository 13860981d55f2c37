import { memo, startTransition, useEffect, useRef, useState } from 'react'
import type { ImageSummaryFragment } from '../../generated/operations.ts'
import { COLUMNS } from './images-columns.ts'
import { ImagesTableRow } from './images-table-row.tsx'

/** Rows that come and go together. */
export const CHUNK_SIZE = 10

/** Above and below what is seen, so that neither fast scrolling nor the Tab key gets to what is not there. */
const MARGIN = '800px 0px'

/** Of a row that was never shown, in px: about that of the cards on a phone, or of the rows elsewhere. */
const guessedRowHeight = () => (matchMedia('(max-width: 899px)').matches ? 250 : 70)

interface ImagesTableChunkProps {
  images: readonly ImageSummaryFragment[]
  /** Of its first row, from 0. */
  start: number
  showsRegion: boolean
}

const ChunkOfRows = ({ images, start, showsRegion }: ImagesTableChunkProps) => {
  const body = useRef<HTMLTableSectionElement>(null)
  const [height, setHeight] = useState<number | null>(null)
  const [isNear, setNear] = useState(start === 0)
  useEffect(() => {
    const element = body.current
    if (!element) return
    const observer = new IntersectionObserver(
      (entries) => {
        const entry = entries.at(-1)
        const isShown = entry?.isIntersecting === true
        if (entry && !isShown && element.childElementCount > 1) setHeight(entry.boundingClientRect.height)
        // What has the focus stays.
        startTransition(() => setNear(isShown || element.contains(document.activeElement)))
      },
      { rootMargin: MARGIN },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  if (!isNear) {
    return (
      <tbody ref={body} aria-hidden className="images-chunk-away">
        <tr style={{ height: height ?? images.length * guessedRowHeight() }}>
          <td colSpan={COLUMNS.length}>&nbsp;</td>
        </tr>
      </tbody>
    )
  }
  return (
    <tbody ref={body}>
      {images.map((image, index) => (
        <ImagesTableRow key={image.id} image={image} index={start + index} showsRegion={showsRegion} />
      ))}
    </tbody>
  )
}

/**
 * A part of a long table which is there only while it is near to what is seen: a thousand rows scroll like ten. The
 * table stays one of HTML's, for screen readers and with rows as high as they need.
 */
export const ImagesTableChunk = memo(
  ChunkOfRows,
  (before, after) =>
    before.start === after.start &&
    before.showsRegion === after.showsRegion &&
    before.images.length === after.images.length &&
    before.images.every((image, index) => image === after.images[index]),
)
