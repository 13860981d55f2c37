import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons'
import { Card, Flex, Typography } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type {
  EncryptionSummaryFragment,
  KeyNameFragment,
  JobDetailsFragment,
} from '../../generated/operations.ts'
import { EncryptionTag } from '../encryption-tag.tsx'
import { Instant } from '../instant.tsx'
import { JobLosses } from './job-losses.tsx'
import { JobVerdict } from './job-verdict.tsx'
import { KeyLabel } from '../key-label.tsx'
import './job-verification.css'

/** The proof: what was planned beside what the cloud shows. */
export const JobVerification = ({ of: job }: { of: JobDetailsFragment }) => {
  const { t } = useTranslation('jobs')
  const { verification, resultingEncryption: planned } = job
  if (!verification) return null
  const { actual, verdict, checkedAt, losses } = verification
  const plannedKeys = planned.key ? [planned.key] : []
  return (
    <Card
      size="small"
      title={<h2>{t('verification.title')}</h2>}
      extra={<JobVerdict verdict={verdict} />}
      className="job-card"
    >
      <Flex vertical gap={16}>
        <table className="job-comparison">
          <thead>
            <tr>
              <th scope="col">{t('verification.aspect')}</th>
              <th scope="col">{t('verification.planned')}</th>
              <th scope="col">{t('verification.actual')}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t('verification.state')}</th>
              <td>
                <EncryptionTag state={planned.state} />
              </td>
              <td>
                <Actual of={actual} isEqual={actual?.state === planned.state}>
                  {({ state }) => <EncryptionTag state={state} />}
                </Actual>
              </td>
            </tr>
            <tr>
              <th scope="row">{t('verification.keys')}</th>
              <td>
                <Keys of={plannedKeys} />
              </td>
              <td>
                <Actual of={actual} isEqual={isSameKeys(plannedKeys, actual)}>
                  {({ keys }) => <Keys of={keys} />}
                </Actual>
              </td>
            </tr>
          </tbody>
        </table>
        <Typography.Text type="secondary">
          {t('verification.checkedAt')} <Instant at={checkedAt} />
        </Typography.Text>
        {losses && <JobLosses of={losses} />}
      </Flex>
    </Card>
  )
}

const isSameKeys = (planned: readonly KeyNameFragment[], actual: EncryptionSummaryFragment | null) =>
  actual?.keys.length === planned.length &&
  planned.every(({ id }) => actual.keys.some((key) => key.id === id))

const Keys = ({ of: keys }: { of: readonly KeyNameFragment[] }) => {
  const { t } = useTranslation('jobs')
  if (keys.length === 0) return t('verification.noKeys')
  return keys.map((key) => <KeyLabel key={key.id} of={key} withId />)
}

interface ActualProps {
  of: EncryptionSummaryFragment | null
  isEqual: boolean
  children: (actual: EncryptionSummaryFragment) => ReactNode
}

const Actual = ({ of: actual, isEqual, children }: ActualProps) => {
  const { t } = useTranslation('jobs')
  if (!actual) return t('verification.unread')
  return (
    <Flex vertical align="start" gap={4}>
      {children(actual)}
      <span>
        <Typography.Text type={isEqual ? 'success' : 'danger'} aria-hidden>
          {isEqual ? <CheckCircleFilled /> : <CloseCircleFilled />}
        </Typography.Text>{' '}
        {isEqual ? t('verification.equal') : t('verification.different')}
      </span>
    </Flex>
  )
}
