import { theme } from 'antd'
import type { EncryptionState } from '../../generated/operations.ts'

interface GlyphPlace {
  /** Of its middle. */
  x: number
  y: number
  scale?: number
}

const CLOSED = 'M-8 -3 V-10 A8 8 0 0 1 8 -10 V-3'
const OPENED = 'M-8 -3 V-10 A8 8 0 0 1 7 -14'

/** Closed, open, or half filled: told by its shape, and not by its colour alone. */
export const LockGlyph = ({ x, y, state, scale = 1 }: GlyphPlace & { state: EncryptionState }) => {
  const { token } = theme.useToken()
  const looks = {
    ENCRYPTED: { color: token.colorSuccess, shackle: CLOSED, filled: 22 },
    PARTIALLY_ENCRYPTED: { color: token.colorWarning, shackle: CLOSED, filled: 11 },
    UNENCRYPTED: { color: token.colorError, shackle: OPENED, filled: 0 },
    UNKNOWN: { color: token.colorTextTertiary, shackle: CLOSED, filled: 0 },
  } as const
  const { color, shackle, filled } = looks[state]
  return (
    <g
      transform={`translate(${x} ${y + 4 * scale}) scale(${scale})`}
      stroke={color}
      fill="none"
      strokeWidth={3}
    >
      <path d={shackle} strokeLinecap="round" />
      <rect x={-14} y={-4} width={28} height={22} rx={4} />
      <rect
        x={-14}
        y={18 - filled}
        width={28}
        height={filled}
        rx={filled > 11 ? 4 : 2}
        fill={color}
        stroke="none"
      />
      {state === 'UNKNOWN' && <path d="M-4 7 H4" />}
    </g>
  )
}

export const KeyGlyph = ({ x, y, color, scale = 1 }: GlyphPlace & { color: string }) => (
  <g transform={`translate(${x} ${y}) scale(${scale})`} stroke={color} fill="none" strokeWidth={3}>
    <circle cx={-5} cy={0} r={5.5} />
    <path d="M1 0 H13 M8 0 V6 M12.5 0 V5" strokeLinecap="round" />
  </g>
)

/** Not settled. */
export const OpenGlyph = ({ x, y }: GlyphPlace) => {
  const { token } = theme.useToken()
  return (
    <text x={x} y={y + 7} textAnchor="middle" fontSize={22} fontWeight={600} fill={token.colorTextSecondary}>
      ?
    </text>
  )
}

interface PictureLine {
  text: string
  isStrong?: boolean
}

const LINE_HEIGHT = 19
const TEXT_X = 84
const LAST_X = 346
/** Of a letter; a Chinese character takes twice as much. */
const LETTER_WIDTH = { strong: 8, plain: 6.6 }

const isWide = (character: string) => /\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/u.test(character)

/** SVG neither wraps nor cuts: what is too long ends in dots. The whole of it is in the text alternative. */
const cut = (text: string, letters: number) => {
  let left = letters
  const shown = Array.from(text)
    .filter((character) => (left -= isWide(character) ? 2 : 1) >= 0)
    .join('')
  return shown.length < text.length ? `${shown.slice(0, -1)}…` : text
}

export const PictureLines = ({ x = TEXT_X, y, lines }: { x?: number; y: number; lines: PictureLine[] }) => {
  const { token } = theme.useToken()
  return lines.map(({ text, isStrong = false }, index) => {
    const width = isStrong ? LETTER_WIDTH.strong : LETTER_WIDTH.plain
    return (
      <text
        // oxlint-disable-next-line react/no-array-index-key -- lines have no other identity
        key={index}
        x={x}
        y={y + index * LINE_HEIGHT}
        fontSize={isStrong ? 14 : 12.5}
        fontWeight={isStrong ? 600 : 400}
        fill={isStrong ? token.colorText : token.colorTextSecondary}
      >
        {cut(text, Math.floor((LAST_X - x) / width))}
      </text>
    )
  })
}
