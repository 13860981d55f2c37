import { Flex, Result } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface NothingThereProps {
  title: string
  text: string
  /** Links to where one can go on. */
  children: ReactNode
}

/** The page at an address of something that is not there. */
export const NothingThere = ({ title, text, children }: NothingThereProps) => {
  const { t } = useTranslation()
  return (
    <>
      <title>{`${title} · ${t('title')}`}</title>
      <Result
        status="404"
        title={<h1 className="nothing-there">{title}</h1>}
        subTitle={text}
        extra={
          <Flex wrap gap="8px 24px" justify="center">
            {children}
          </Flex>
        }
      />
    </>
  )
}
