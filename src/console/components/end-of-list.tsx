import { Button, Flex } from 'antd'
import { useEffect, useRef } from 'react'

interface EndOfListProps {
  hasMore: boolean
  isLoading: boolean
  /** Waits for a click: the last page could not be read. */
  isPaused: boolean
  onMore: () => void
  label: string
}

/** Asks for the next page when it comes near the screen, or by its button. */
export const EndOfList = ({ hasMore, isLoading, isPaused, onMore, label }: EndOfListProps) => {
  const end = useRef<HTMLDivElement>(null)
  const isWaiting = hasMore && !isLoading && !isPaused
  useEffect(() => {
    const element = end.current
    if (!element || !isWaiting) return
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) onMore()
      },
      { rootMargin: '400px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [isWaiting, onMore])
  if (!hasMore) return null
  return (
    <Flex ref={end} justify="center">
      <Button loading={isLoading} onClick={onMore}>
        {label}
      </Button>
    </Flex>
  )
}
