import { Typography } from 'antd'
import { type ReactNode, useId } from 'react'
import './panel.css'

interface PanelProps {
  title: string
  /** Beside the title, for example a choice of how to show it. */
  extra?: ReactNode
  className?: string
  children: ReactNode
}

/** A part of a page with a heading of its own. Ant Design's Card would bring its tabs along. */
export const Panel = ({ title, extra, className = '', children }: PanelProps) => {
  const headingId = useId()
  return (
    <section className={`panel ${className}`} aria-labelledby={headingId}>
      <div className="panel-head">
        <Typography.Title level={2} id={headingId}>
          {title}
        </Typography.Title>
        {extra}
      </div>
      {children}
    </section>
  )
}
