import { area } from './area.ts'

export const copy = area({
  en: {},
  zh: {},
})
