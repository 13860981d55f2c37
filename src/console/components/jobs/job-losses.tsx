import { CheckCircleFilled } from '@ant-design/icons'
import { Alert, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import type { JobDetailsFragment } from '../../generated/operations.ts'

type Losses = NonNullable<NonNullable<JobDetailsFragment['verification']>['losses']>

/** What the copy lost beside encryption. */
export const JobLosses = ({ of: losses }: { of: Losses }) => {
  const { t } = useTranslation('jobs')
  if (losses.length === 0) {
    return (
      <Typography.Text type="secondary">
        <CheckCircleFilled aria-hidden /> {t('verification.noLosses')}
      </Typography.Text>
    )
  }
  return (
    <Alert
      type="warning"
      showIcon
      title={t('verification.losses')}
      description={
        <>
          {t('verification.lossesHint')}
          <table className="job-comparison job-losses">
            <thead>
              <tr>
                <th scope="col">{t('verification.trait')}</th>
                <th scope="col">{t('verification.sourceHas')}</th>
                <th scope="col">{t('verification.targetHas')}</th>
              </tr>
            </thead>
            <tbody>
              {losses.map(({ trait, source, target }) => (
                <tr key={`${trait} ${source}`}>
                  <th scope="row">{t(`trait.${trait}`)}</th>
                  <td>{source}</td>
                  <td>{target ?? t('verification.nothing')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      }
    />
  )
}
