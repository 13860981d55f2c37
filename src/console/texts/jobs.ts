import { area } from './area.ts'

export const jobs = area({
  en: {},
  zh: {},
})
