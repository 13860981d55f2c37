import { area } from './area.ts'

export const images = area({
  en: {},
  zh: {},
})
