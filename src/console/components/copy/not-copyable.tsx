import { Button, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useRegionalAddress } from '../../preferences/region.ts'
import type { CopySource } from './copy-input.ts'
import type { PlacedProblem } from './copy-problems.ts'
import { ProblemAlerts } from './problem-text.tsx'

interface NotCopyableProps {
  source: CopySource
  problems: readonly PlacedProblem[]
  isChecking: boolean
  onCheckAgain: () => void
}

/** Instead of the form, where nothing that could be chosen in it would help: why not, and what to do. */
export const NotCopyable = ({ source, problems, isChecking, onCheckAgain }: NotCopyableProps) => {
  const { t } = useTranslation('copy')
  const addressOf = useRegionalAddress()
  return (
    <section aria-labelledby="not-copyable">
      <h2 id="not-copyable">{t('source.notCopyable')}</h2>
      <Flex vertical gap={8}>
        <ProblemAlerts problems={problems} />
        <Flex wrap align="center" gap={16}>
          <Button onClick={onCheckAgain} loading={isChecking}>
            {t('checkAgain')}
          </Button>
          <Link to={addressOf(`/images/${source.regionId}/${source.imageId}`)}>{t('back')}</Link>
          <Link to={addressOf('/images')}>{t('toImages')}</Link>
        </Flex>
      </Flex>
    </section>
  )
}
