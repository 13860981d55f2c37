/** What a page has told of itself by now; times in ms since it was opened. */
export interface PageFigures {
  firstPaintMs: number
  largestPaintMs: number
  /** When what was waited for was first on the screen. */
  dataMs: number
  /** Main thread tasks of 50 ms and more: start and length. */
  longTasks: [startMs: number, lengthMs: number][]
  /** The length of each key, click and tap, from the event to the next frame. */
  interactions: [type: string, lengthMs: number][]
  /** From one frame to the next. */
  frames: number[]
}

/**
 * Runs in the page before anything of it does, and puts its figures into `window.figures`.
 * @param selector what is there when the data is
 */
export const pageObservers = (selector: string) => `(() => {
  const figures = { firstPaintMs: 0, largestPaintMs: 0, dataMs: 0, longTasks: [], interactions: [], frames: [] }
  window.figures = figures
  const observe = (type, note, options) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true, ...options })
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') figures.firstPaintMs = startTime
  })
  observe('largest-contentful-paint', ({ startTime }) => { figures.largestPaintMs = startTime })
  observe('longtask', ({ startTime, duration }) => figures.longTasks.push([startTime, duration]))
  observe('event', ({ name, duration, interactionId }) => {
    if (interactionId) figures.interactions.push([name, duration])
  }, { durationThreshold: 16 })
  let before = 0
  const frame = (now) => {
    if (figures.dataMs === 0 && document.querySelector(${JSON.stringify(selector)})) figures.dataMs = performance.now()
    if (before > 0) figures.frames.push(now - before)
    before = now
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
})()`
