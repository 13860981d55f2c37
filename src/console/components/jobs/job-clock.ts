import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

const SECOND_MS = 1_000
const UNITS = [
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
  { unit: 'second', ms: SECOND_MS },
] as const
/** Until then one unit tells enough. */
const ROUGH_MINUTES_MS = 90 * 60_000

/** The time, again each second: for what counts up or down. */
export const useNow = () => {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), SECOND_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}

/** Lengths of time in the reader's language. */
export const useDurations = () => {
  const { i18n } = useTranslation()
  const inUnit = (amount: number, unit: string) =>
    new Intl.NumberFormat(i18n.resolvedLanguage, { style: 'unit', unit, unitDisplay: 'short' }).format(amount)

  /** In its two largest units: 2 hr 5 min. */
  const exactly = (durationMs: number) => {
    const wholeMs = Math.max(SECOND_MS, Math.round(durationMs / SECOND_MS) * SECOND_MS)
    const first = UNITS.findIndex(({ ms }) => wholeMs >= ms)
    return UNITS.slice(first, first + 2)
      .map(({ unit, ms }, index) => ({
        unit,
        amount: Math.floor((index === 0 ? wholeMs : wholeMs % (UNITS[first]?.ms ?? ms)) / ms),
      }))
      .filter(({ amount }) => amount > 0)
      .map(({ unit, amount }) => inUnit(amount, unit))
      .join(' ')
  }

  /** Rounded up, as forecasts are told: 40 sec, 3 min. */
  const roughly = (durationMs: number) => {
    if (durationMs <= 60_000) return inUnit(Math.ceil(durationMs / 5_000) * 5, 'second')
    if (durationMs <= ROUGH_MINUTES_MS) return inUnit(Math.ceil(durationMs / 60_000), 'minute')
    return exactly(Math.ceil(durationMs / 60_000) * 60_000)
  }

  return { exactly, roughly }
}
