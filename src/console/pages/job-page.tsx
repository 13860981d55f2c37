import { useQuery } from '@apollo/client/react'
import { Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { ErrorNotice } from '../components/error-notice.tsx'
import { JobActions } from '../components/jobs/job-actions.tsx'
import { JobFacts } from '../components/jobs/job-facts.tsx'
import { JobOutcome } from '../components/jobs/job-outcome.tsx'
import { JobSteps } from '../components/jobs/job-steps.tsx'
import { JobStatusTag } from '../components/job-status-tag.tsx'
import { JobVerification } from '../components/jobs/job-verification.tsx'
import { PageHeading } from '../components/page-heading.tsx'
import { NothingThere } from '../components/nothing-there.tsx'
import { JobDocument, type JobDetailsFragment } from '../generated/operations.ts'
import { useFreshJobs } from '../graphql/fresh-jobs.ts'
import { readableErrors } from '../graphql/readable-error.ts'
import { useRegionalAddress } from '../preferences/region.ts'
import './job-page.css'

const NO_JOBS = [] as const

/** One copy job, at an address to share. */
export const JobPage = () => {
  const { id = '' } = useParams()
  const { data, error, loading, refetch } = useQuery(JobDocument, { variables: { id } })
  const job = data?.copyJob
  useFreshJobs(job ? [job] : NO_JOBS)
  if (job) {
    return (
      <JobView of={job} isComplete={!error}>
        <ErrorNotice error={error} onRetry={() => void refetch()} isPartial />
      </JobView>
    )
  }
  if (loading) return <Skeleton active paragraph={{ rows: 12 }} />
  const isUnknown = error ? readableErrors(error).every(({ code }) => code === 'BAD_USER_INPUT') : true
  return isUnknown ? <NoSuchJob /> : <ErrorNotice error={error} onRetry={() => void refetch()} />
}

interface JobViewProps {
  of: JobDetailsFragment
  isComplete: boolean
  /** What could not be read. */
  children: ReactNode
}

const JobView = ({ of: job, isComplete, children }: JobViewProps) => {
  const { t } = useTranslation('jobs')
  const name = job.sourceImage?.name ?? job.sourceImageId
  return (
    <>
      <PageHeading
        title={t('page.title', { name })}
        extra={
          <output>
            <JobStatusTag status={job.status} />
          </output>
        }
        actions={<JobActions of={job} name={name} />}
      />
      <div className="job-page">
        <div className="job-page-notices">
          {children}
          <JobOutcome of={job} />
        </div>
        <div className="job-page-facts">
          <JobFacts of={job} isComplete={isComplete} />
          {job.verification && <JobVerification of={job} />}
        </div>
        <JobSteps of={job} />
      </div>
    </>
  )
}

const NoSuchJob = () => {
  const { t } = useTranslation('jobs')
  const addressOf = useRegionalAddress()
  return (
    <NothingThere title={t('page.notFound')} text={t('page.notFoundHint')}>
      <Link to={addressOf('/jobs')}>{t('page.back')}</Link>
    </NothingThere>
  )
}
