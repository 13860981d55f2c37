import { Card } from 'antd'
import { type ReactNode, useId } from 'react'
import './image-section.css'

interface ImageSectionProps {
  title: string
  /** What the section is about, in a line. */
  hint?: string
  children: ReactNode
}

/** A part of an image's page, with a heading that screen readers list. */
export const ImageSection = ({ title, hint, children }: ImageSectionProps) => {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <Card className="image-section">
        <h2 id={id}>{title}</h2>
        {hint && <p className="image-section-hint">{hint}</p>}
        {children}
      </Card>
    </section>
  )
}
