import { Group } from '@visx/group'
import { useParentSize } from '@visx/responsive'
import { scaleLinear } from '@visx/scale'
import type { ReactNode } from 'react'
import { type BarSegment, StackedBar } from './stacked-bar.tsx'

export interface PlotRow {
  id: string
  title: ReactNode
  /** At the end of the line: the figure that matters. */
  note: string
  segments: readonly BarSegment[]
}

interface BarPlotProps {
  rows: readonly PlotRow[]
  /** Every bar is as wide as the plot, and compares parts; otherwise bars compare numbers of images. */
  isShare: boolean
}

const imagesOf = (row: PlotRow) => row.segments.reduce((sum, segment) => sum + segment.images, 0)

/** The outer labels stay within the plot. */
const anchorAt = (part: number) => (part < 0.03 ? 'start' : part > 0.95 ? 'end' : 'middle')

/** Bars below each other on one scale. Titles are text of the page: they wrap, and can be copied and searched. */
export const BarPlot = ({ rows, isShare }: BarPlotProps) => {
  const { parentRef, width } = useParentSize({ debounceTime: 50 })
  const most = Math.max(1, ...rows.map(imagesOf))
  const scale = scaleLinear({ domain: [0, isShare ? 100 : most], range: [0, Math.max(width - 1, 1)] })
  return (
    <div ref={parentRef} className="plot">
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <div className="plot-row-title">
              <span>{row.title}</span>
              <span>{row.note}</span>
            </div>
            <StackedBar
              segments={row.segments}
              images={isShare ? imagesOf(row) : most}
              widthPx={width}
              heightPx={16}
            />
          </li>
        ))}
      </ul>
      <svg width={width} height={26} className="plot-axis" aria-hidden>
        <line x2={width} y1={0.5} y2={0.5} />
        {scale
          .ticks(width < 400 ? 3 : 5)
          .filter((value) => Number.isInteger(value))
          .map((value) => (
            <Group key={value} left={scale(value)}>
              <line y2={6} />
              <text y={20} textAnchor={anchorAt(scale(value) / width)}>
                {isShare ? `${value} %` : value}
              </text>
            </Group>
          ))}
      </svg>
    </div>
  )
}
