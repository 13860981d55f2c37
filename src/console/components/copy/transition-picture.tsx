import { theme } from 'antd'
import { useTranslation } from 'react-i18next'
import type { EncryptionState, EncryptionTransition } from '../../generated/operations.ts'
import { KeyGlyph, LockGlyph, OpenGlyph, PictureLines } from './transition-glyphs.tsx'

export interface PicturedImage {
  name: string
  region: string
  state: EncryptionState
  /** By name. Empty: none, or not known. */
  keys: readonly string[]
}

export interface PicturedTransition {
  source: PicturedImage
  target: PicturedImage
  /** Null: a blocker leaves it open. */
  transition: EncryptionTransition | null
}

const WIDTH = 360
const HEIGHT = 400
const BOX = { x: 4, width: WIDTH - 8, height: 100, rx: 10 }
const TARGET_Y = 200

/** What copying does to an image's encryption: from top to bottom source, key, copy, and what opens the copy. */
export const TransitionPicture = (pictured: PicturedTransition) => {
  const { source, target, transition } = pictured
  const { token } = theme.useToken()
  const label = useTextAlternative(pictured)
  const { t } = useTranslation('copy')
  const isOpen = transition === null
  const dashes = isOpen ? '6 5' : undefined
  const key = target.keys.join(', ')
  const keepsKey = transition === 'KEEPS_KEY'
  const keyColor = keepsKey ? token.colorWarning : token.colorPrimary
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="transition-picture">
      <PicturedBox image={source} title={t('picture.source')} y={4} keyColor={token.colorWarning} />
      <g stroke={token.colorTextTertiary} fill="none" strokeWidth={2}>
        <path d={`M48 104 V${TARGET_Y - 4}`} strokeDasharray={dashes} />
        <path d={`M41 ${TARGET_Y - 13} L48 ${TARGET_Y - 4} L55 ${TARGET_Y - 13}`} />
        <path d={`M48 ${TARGET_Y + BOX.height} V338`} strokeDasharray="2 4" />
      </g>
      <circle cx={48} cy={147} r={19} fill={token.colorBgContainer} stroke={token.colorBorder} />
      {isOpen ? <OpenGlyph x={48} y={147} /> : key && <KeyGlyph x={48} y={147} color={keyColor} />}
      {!isOpen && !key && <path d="M40 147 H56" stroke={token.colorTextTertiary} strokeWidth={2} />}
      <CopyLines {...pictured} />
      <PicturedBox
        image={target}
        title={t('picture.target')}
        y={TARGET_Y}
        keyColor={keyColor}
        dashes={dashes}
      />
      <Opening {...pictured} keyColor={keyColor} />
    </svg>
  )
}

/** What opens the copy. */
const Opening = ({ target, transition, keyColor }: PicturedTransition & { keyColor: string }) => {
  const { token } = theme.useToken()
  const { t } = useTranslation('copy')
  const key = target.keys.join(', ')
  const opening = () => {
    if (transition === null) return { glyph: <OpenGlyph x={48} y={358} />, text: t('outcome.undefined') }
    if (key) return { glyph: <KeyGlyph x={48} y={358} color={keyColor} />, text: key }
    const text = isPlain(target) ? t('picture.opensNothing') : t('picture.keysMissing')
    return { glyph: <LockGlyph x={48} y={358} state={target.state} scale={0.6} />, text }
  }
  const { glyph, text } = opening()
  const alone = transition === 'CHANGES_KEY' ? t('picture.opensAlone') : ''
  const lines = [{ text: t('picture.opens') }, { text, isStrong: true }, { text: alone }]
  return (
    <>
      <circle cx={48} cy={358} r={19} fill={token.colorBgContainer} stroke={token.colorBorder} />
      {glyph}
      <PictureLines y={354} lines={lines} />
    </>
  )
}

const isPlain = ({ state }: PicturedImage) => state === 'UNENCRYPTED'

const CopyLines = ({ source, target, transition }: PicturedTransition) => {
  const { t } = useTranslation('copy')
  const key = target.keys.join(', ') || t('picture.keysMissing')
  const before = source.keys.join(', ')
  if (transition === null)
    return <PictureLines y={152} lines={[{ text: t('outcome.undefined'), isStrong: true }]} />
  if (transition === 'STAYS_UNENCRYPTED') {
    return <PictureLines y={152} lines={[{ text: t('picture.copiedPlain'), isStrong: true }]} />
  }
  if (transition === 'KEEPS_KEY') {
    return <PictureLines y={142} lines={[{ text: t('picture.copiedSame') }, { text: key, isStrong: true }]} />
  }
  const replaced = transition === 'CHANGES_KEY' && before ? t('picture.insteadOf', { key: before }) : ''
  const lines = [{ text: t('picture.copiedWith') }, { text: key, isStrong: true }, { text: replaced }]
  return <PictureLines y={replaced ? 134 : 142} lines={lines} />
}

interface PicturedBoxProps {
  image: PicturedImage
  title: string
  y: number
  keyColor: string
  dashes?: string | undefined
}

const PicturedBox = ({ image, title, y, keyColor, dashes }: PicturedBoxProps) => {
  const { token } = theme.useToken()
  const { t } = useTranslation()
  const keys = image.keys.join(', ')
  return (
    <g>
      <rect
        {...BOX}
        y={y}
        fill={token.colorFillQuaternary}
        stroke={dashes ? token.colorTextTertiary : token.colorBorder}
        strokeDasharray={dashes}
      />
      {dashes ? <OpenGlyph x={48} y={y + 50} /> : <LockGlyph x={48} y={y + 50} state={image.state} />}
      <PictureLines
        y={y + 22}
        lines={[
          { text: `${title} · ${image.region}` },
          { text: image.name, isStrong: true },
          { text: dashes ? '' : t(`encryption.${image.state}`) },
        ]}
      />
      {keys && !dashes && (
        <>
          <KeyGlyph x={90} y={y + 79} color={keyColor} scale={0.6} />
          <PictureLines x={104} y={y + 84} lines={[{ text: keys }]} />
        </>
      )}
    </g>
  )
}

/** All that the picture shows, in sentences. */
const useTextAlternative = ({ source, target, transition }: PicturedTransition) => {
  const { t } = useTranslation('copy')
  const { t: tCommon } = useTranslation()
  const stateOf = ({ state }: PicturedImage) => tCommon(`encryption.${state}`)
  const keyText = target.keys.join(', ') || t('picture.keysMissing')
  const before = [
    t('picture.sourceText', { name: source.name, region: source.region, state: stateOf(source) }),
    source.keys.length > 0 ? t('picture.sourceKeysText', { keys: source.keys.join(', ') }) : '',
  ]
  if (transition === null) return [...before, t('picture.undefinedText')].filter(Boolean).join(' ')
  const copying = {
    STAYS_UNENCRYPTED: t('picture.copyPlainText'),
    KEEPS_KEY: t('picture.copyKeepsText'),
    BECOMES_ENCRYPTED: t('picture.copyText', { key: keyText }),
    CHANGES_KEY: t('picture.copyText', { key: keyText }),
  }[transition]
  const result = t('picture.targetText', { region: target.region, state: stateOf(target) })
  const opens = isPlain(target) ? t('picture.opensNothingText') : t('picture.opensText', { key: keyText })
  return [`${tCommon(`transition.${transition}`)}.`, ...before, copying, result, opens]
    .filter(Boolean)
    .join(' ')
}
