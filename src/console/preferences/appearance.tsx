import { createContext, type ReactNode, useContext, useState, useSyncExternalStore } from 'react'
import { ifAllowed } from './if-allowed.ts'

export type Appearance = 'system' | 'light' | 'dark'

const STORAGE_KEY = 'appearance'
const darkSystem = matchMedia('(prefers-color-scheme: dark)')

const storedAppearance = (): Appearance => {
  const stored = ifAllowed(() => localStorage.getItem(STORAGE_KEY))
  return stored === 'light' || stored === 'dark' ? stored : 'system'
}

interface AppearanceChoice {
  appearance: Appearance
  isDark: boolean
  choose: (appearance: Appearance) => void
}

const AppearanceContext = createContext<AppearanceChoice | null>(null)

const useDarkSystem = () =>
  useSyncExternalStore(
    (changed) => {
      darkSystem.addEventListener('change', changed)
      return () => darkSystem.removeEventListener('change', changed)
    },
    () => darkSystem.matches,
  )

/** Light or dark, as the person chose on this device, else as the system is. */
export const AppearanceProvider = ({ children }: { children: ReactNode }) => {
  const [appearance, setAppearance] = useState(storedAppearance)
  const isSystemDark = useDarkSystem()
  const choose = (chosen: Appearance) => {
    // Not kept, it lasts as long as the page.
    ifAllowed(() => localStorage.setItem(STORAGE_KEY, chosen))
    setAppearance(chosen)
  }
  const isDark = appearance === 'system' ? isSystemDark : appearance === 'dark'
  return <AppearanceContext value={{ appearance, isDark, choose }}>{children}</AppearanceContext>
}

export const useAppearance = (): AppearanceChoice => {
  const choice = useContext(AppearanceContext)
  if (!choice) throw new Error('useAppearance is for what is inside an AppearanceProvider.')
  return choice
}
