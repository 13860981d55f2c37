import { Skeleton, type TableColumnsType, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import type { KeyFactsFragment, KeyNameFragment } from '../../generated/operations.ts'
import { Instant } from '../instant.tsx'
import { KeyLabel } from '../key-label.tsx'
import { KeyStateTag } from './key-state-tag.tsx'
import { KeyUsability } from './key-usability.tsx'
import { KeyWarning } from './key-warning.tsx'
import type { SortColumn } from './keys-order.ts'
import type { useKeyDetails } from './use-key-details.ts'

export type KeyDetails = ReturnType<typeof useKeyDetails>

interface Order {
  column: SortColumn | null
  isDescending: boolean
}

/** Columns of the list of keys. What is not read yet is a skeleton; what could not be read says so. */
export const useKeysColumns = (details: KeyDetails, order: Order): TableColumnsType<KeyNameFragment> => {
  const { t } = useTranslation('keys')
  const { t: common } = useTranslation()
  const whenRead = (show: (facts: KeyFactsFragment) => React.ReactNode) => (key: KeyNameFragment) => {
    const facts = details.byId.get(key.id)
    // The state is null when DescribeKey failed.
    if (facts?.state) return show(facts)
    if (details.isReading) return <Skeleton.Input active size="small" />
    return <Typography.Text type="secondary">{t('unread')}</Typography.Text>
  }
  const state = whenRead((facts) => (
    <>
      {facts.state && <KeyStateTag state={facts.state} rawState={facts.rawState} />}
      <KeyWarning of={facts} images={details.imagesById.get(facts.id)} />
    </>
  ))
  const usability = whenRead((facts) => <KeyUsability of={facts} />)
  const sortable = (column: SortColumn) =>
    ({
      key: column,
      sorter: true,
      sortOrder: order.column === column ? (order.isDescending ? 'descend' : 'ascend') : null,
    }) as const
  return [
    {
      ...sortable('name'),
      title: t('key'),
      render: (_, key) => (
        <>
          <KeyLabel of={key} withId />
          <div className="key-narrow">
            {state(key)}
            {usability(key)}
          </div>
        </>
      ),
    },
    { ...sortable('state'), title: t('state'), responsive: ['md'], render: (_, key) => state(key) },
    { title: t('disks'), responsive: ['md'], render: (_, key) => usability(key) },
    {
      title: t('originTitle'),
      responsive: ['lg'],
      render: (_, key) =>
        whenRead((facts) => (
          <Lines
            first={facts.origin && t(`origin.${facts.origin}`)}
            second={facts.creator && t(`creator.${facts.creator}`)}
          />
        ))(key),
    },
    {
      title: t('type'),
      responsive: ['lg'],
      render: (_, key) =>
        whenRead((facts) => (
          <Lines first={facts.spec} second={[facts.usage, facts.protectionLevel].join(' · ')} />
        ))(key),
    },
    {
      title: t('rotation'),
      responsive: ['xl'],
      render: (_, key) => whenRead((facts) => (facts.automaticRotation ? t('on') : t('off')))(key),
    },
    {
      ...sortable('createdAt'),
      title: t('createdAt'),
      responsive: ['xl'],
      render: (_, key) =>
        whenRead((facts) => (facts.createdAt ? <Instant at={facts.createdAt} /> : common('unknown')))(key),
    },
  ]
}

const Lines = ({ first, second }: { first: string | null; second: string | null }) => (
  <span className="key-type">
    {first}
    <small>{second}</small>
  </span>
)
