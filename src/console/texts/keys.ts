import { area } from './area.ts'

export const keys = area({
  en: {},
  zh: {},
})
