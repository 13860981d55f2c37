import { Group } from '@visx/group'
import { scaleLinear } from '@visx/scale'
import { Bar } from '@visx/shape'
import { Tooltip } from 'antd'
import { Link } from 'react-router'
import type { EncryptionState } from '../../generated/operations.ts'
import './plot.css'

export interface BarSegment {
  look: EncryptionState | 'KEY'
  images: number
  /** All that it says, for tooltips and screen readers. */
  label: string
  /** Where the images are listed. Null: nowhere, since they are of several places. */
  to: string | null
}

/** Wide enough to be seen and hit, for one image among thousands too. */
const MIN_WIDTH_PX = 4

interface StackedBarProps {
  segments: readonly BarSegment[]
  /** What the full width stands for. */
  images: number
  widthPx: number
  heightPx: number
}

/** A bar of images. Every part leads to the images it stands for. */
export const StackedBar = ({ segments, images, widthPx, heightPx }: StackedBarProps) => {
  const shown = segments.filter((segment) => segment.images > 0)
  const scale = scaleLinear({
    domain: [0, Math.max(images, 1)],
    range: [0, Math.max(0, widthPx - shown.length * MIN_WIDTH_PX)],
  })
  const widths = shown.map((segment) => scale(segment.images) + MIN_WIDTH_PX)
  return (
    <svg width={widthPx} height={heightPx} className="stacked-bar">
      {shown.map((segment, index) => {
        const bar = (
          <Bar
            x={widths.slice(0, index).reduce((sum, width) => sum + width, 0)}
            width={Math.max((widths[index] ?? 0) - 1, 1)}
            height={heightPx}
            rx={2}
            className={`bar bar-${segment.look}`}
          />
        )
        return (
          <Tooltip key={segment.look} title={segment.label} trigger={['hover', 'focus']}>
            {segment.to ? (
              <Link to={segment.to} aria-label={segment.label}>
                {bar}
              </Link>
            ) : (
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a part of a drawing, not a file
              <Group role="img" aria-label={segment.label} tabIndex={0}>
                {bar}
              </Group>
            )}
          </Tooltip>
        )
      })}
    </svg>
  )
}
