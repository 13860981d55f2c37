import { useTranslation } from 'react-i18next'
import { type EncryptionCounts, imagesAddress, STATES } from './encryption-counts.ts'
import type { BarSegment } from './stacked-bar.tsx'

/** The parts of a bar of images by state. `regionId`: where its links lead, null for all regions. */
export const useStateSegments = () => {
  const { t } = useTranslation('overview')
  const { t: common } = useTranslation()
  return (
    counts: EncryptionCounts,
    place: string,
    regionId: string | null,
    hasLinks = true,
  ): readonly BarSegment[] =>
    STATES.map((state) => ({
      look: state,
      images: counts[state],
      label: t('segment', { count: counts[state], place, state: common(`encryption.${state}`) }),
      to: hasLinks ? imagesAddress({ region: regionId, encryption: state }) : null,
    }))
}
