import { Button, Card, Flex, Form, Typography } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { useCopyPlan } from '../../graphql/use-copy-plan.ts'
import { useCopySubmission } from '../../graphql/use-copy-submission.ts'
import { useRegionalAddress } from '../../preferences/region.ts'
import { CopyFields } from './copy-fields.tsx'
import { type CopySource, type CopyValues, copyInput, defaultValues } from './copy-input.ts'
import { CopyOutcome } from './copy-outcome.tsx'
import { placedProblems, problemsAt } from './copy-problems.ts'
import { ErrorNotice } from '../error-notice.tsx'
import { NotCopyable } from './not-copyable.tsx'
import { ProblemAlerts } from './problem-text.tsx'
import './copy-form.css'

interface CopyFormProps {
  source: CopySource
  regions: readonly { regionId: string; name: string }[]
  regionNameOf: (regionId: string) => string
}

/** Everything that one chooses for a copy, with the plan of it beside, and the button that sends it. */
export const CopyForm = ({ source, regions, regionNameOf }: CopyFormProps) => {
  const { t } = useTranslation('copy')
  const navigate = useNavigate()
  const addressOf = useRegionalAddress()
  const [form] = Form.useForm<CopyValues>()
  const values = { ...defaultValues(source), ...(Form.useWatch([], form) as CopyValues | undefined) }
  const input = copyInput(source, values)
  const { plan, isCurrent, error, askAgain } = useCopyPlan(input)
  const { submit, reset, isSending, isUnanswered, userErrors, error: sendError } = useCopySubmission(input)
  const checkAgain = () => {
    // What was said of the last try would stay, whatever has been mended since.
    reset()
    askAgain()
  }
  useEffect(() => {
    // It may stand far above the button.
    if (userErrors.length > 0) document.querySelector('[data-code]')?.scrollIntoView({ block: 'center' })
  }, [userErrors])
  const shownPlan = input ? plan : null
  const problems = placedProblems([...(shownPlan?.blockers ?? []), ...userErrors], shownPlan?.warnings ?? [])
  const ofSource = problemsAt(problems, 'source')
  // An earlier try may have got through, and its own copy then be what is in the way: that is judged anew.
  if (!isUnanswered && ofSource.some(({ severity }) => severity === 'error')) {
    return (
      <NotCopyable source={source} problems={ofSource} isChecking={!isCurrent} onCheckAgain={checkAgain} />
    )
  }
  const blockerCount = isUnanswered ? 0 : (shownPlan?.blockers.length ?? 0)
  const reason = () => {
    if (isSending) return t('submit.sending')
    if (!input) return t('form.keyByHandMissing')
    if (!isCurrent) return t('submit.checking')
    if (blockerCount > 0) return t('submit.blocked', { count: blockerCount })
    if (userErrors.length > 0) return t('submit.refused', { count: userErrors.length })
    return plan ? t('submit.ready') : t('submit.unchecked')
  }
  const canSend = input !== null && isCurrent && blockerCount === 0
  const send = async () => {
    if (!canSend) return
    const jobId = await submit()
    if (jobId !== null) await navigate(addressOf(`/jobs/${encodeURIComponent(jobId)}`))
  }
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={defaultValues(source)}
      onFinish={() => void send()}
      aria-label={t('form.label')}
      className="copy-form"
    >
      <div className="copy-form-fields">
        <Flex vertical gap={8} className="copy-form-problems">
          <ProblemAlerts problems={[...ofSource, ...problemsAt(problems, 'form')]} />
        </Flex>
        <Card size="small" title={<h2>{t('form.heading')}</h2>}>
          <CopyFields
            source={source}
            regions={regions}
            values={values}
            problems={problems}
            onCheckAgain={checkAgain}
          />
        </Card>
      </div>
      <div className="copy-form-outcome">
        <CopyOutcome
          source={source}
          regionNameOf={regionNameOf}
          destinationRegionId={values.destinationRegionId}
          name={values.name}
          plan={plan}
          isCurrent={isCurrent}
          isIncomplete={input === null}
          error={error}
          onRetry={askAgain}
        />
      </div>
      <Flex vertical gap={8} className="copy-form-submit">
        {Boolean(sendError) && (
          <Flex vertical gap={8} role="alert">
            <ErrorNotice error={sendError} onRetry={() => void send()} />
            <Typography.Text strong>{t('submit.safe')}</Typography.Text>
          </Flex>
        )}
        <Flex wrap align="center" gap="8px 16px">
          <Button
            type="primary"
            htmlType="submit"
            size="large"
            disabled={!canSend}
            loading={isSending}
            aria-describedby="copy-submit-reason"
          >
            {t('submit.send')}
          </Button>
          <Link to={addressOf(`/images/${source.regionId}/${source.imageId}`)}>{t('back')}</Link>
        </Flex>
        <Typography.Text
          type="secondary"
          id="copy-submit-reason"
          {...(userErrors.length > 0 && { role: 'alert' })}
        >
          {reason()}
        </Typography.Text>
      </Flex>
    </Form>
  )
}
