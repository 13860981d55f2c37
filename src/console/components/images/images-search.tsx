import { SearchOutlined } from '@ant-design/icons'
import { Input } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImagesChoice } from './images-choice.ts'

/** Longer than between two keys, so that the cloud is not asked for each letter. */
const DEBOUNCE_MS = 350

/** The most that the API takes. */
const MAX_LENGTH = 128

export const ImagesSearch = ({ text, set }: Pick<ImagesChoice, 'text' | 'set'>) => {
  const { t } = useTranslation('images')
  const [typed, setTyped] = useState(text)
  const [known, setKnown] = useState(text)
  if (text !== known) {
    // The address changed: by what was typed here, or by the back button.
    setKnown(text)
    if (text !== typed.trim()) setTyped(text)
  }
  useEffect(() => {
    const wanted = typed.trim()
    if (wanted === text) return
    const timer = setTimeout(() => set('q', wanted ? [wanted] : [], true), DEBOUNCE_MS)
    return () => clearTimeout(timer)
  }, [typed, text, set])
  return (
    <Input
      type="search"
      className="images-search"
      aria-label={t('search')}
      placeholder={t('searchHint')}
      prefix={<SearchOutlined aria-hidden />}
      allowClear
      maxLength={MAX_LENGTH}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  )
}
