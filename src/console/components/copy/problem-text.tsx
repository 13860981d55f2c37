import { ExclamationCircleFilled, WarningFilled } from '@ant-design/icons'
import { Alert, Flex, Form, Typography } from 'antd'
import type { ComponentProps, ReactNode } from 'react'
import type { PlacedProblem } from './copy-problems.ts'

/** Problems below the field that they are about: what is wrong, and what to do. */
export const ProblemTexts = ({ problems }: { problems: readonly PlacedProblem[] }) => (
  <Flex vertical gap={4} className="copy-problems">
    {problems.map(({ code, message, remedy, severity }) => (
      <div key={`${code}${message}`} data-code={code} className={`copy-problem copy-problem-${severity}`}>
        {severity === 'error' ? <ExclamationCircleFilled aria-hidden /> : <WarningFilled aria-hidden />}
        <span>
          <strong>{message}</strong> {remedy}
        </span>
      </div>
    ))}
  </Flex>
)

interface ProblemFieldProps extends ComponentProps<typeof Form.Item> {
  problems: readonly PlacedProblem[]
  children: ReactNode
}

/** A field of a form with what the plan has against it. */
export const ProblemField = ({ problems, children, ...item }: ProblemFieldProps) => {
  if (problems.length === 0) return <Form.Item {...item}>{children}</Form.Item>
  const isError = problems.some(({ severity }) => severity === 'error')
  return (
    <Form.Item
      {...item}
      validateStatus={isError ? 'error' : 'warning'}
      help={<ProblemTexts problems={problems} />}
    >
      {children}
    </Form.Item>
  )
}

/** Problems that no field stands for. */
export const ProblemAlerts = ({
  problems,
  action,
}: {
  problems: readonly PlacedProblem[]
  action?: ReactNode
}) =>
  problems.map(({ code, message, remedy, severity }) => (
    <Alert
      key={`${code}${message}`}
      data-code={code}
      type={severity}
      showIcon
      title={message}
      description={<Typography.Text>{remedy}</Typography.Text>}
      action={action}
    />
  ))
