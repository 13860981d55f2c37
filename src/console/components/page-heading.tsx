import { Flex, Typography } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface PageHeadingProps {
  title: string
  /** Beside the title: a tag of state, for example. */
  extra?: ReactNode
  /** At the end of the line: what one can do here. */
  actions?: ReactNode
}

/** A page's only `h1`, and the browser's title. */
export const PageHeading = ({ title, extra, actions }: PageHeadingProps) => {
  const { t } = useTranslation()
  return (
    <Flex wrap align="center" gap="8px 16px" className="page-heading">
      <title>{`${title} · ${t('title')}`}</title>
      <Typography.Title level={1}>{title}</Typography.Title>
      {extra}
      <Flex wrap gap={8} className="page-actions">
        {actions}
      </Flex>
    </Flex>
  )
}
