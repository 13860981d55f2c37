import { KeyOutlined } from '@ant-design/icons'
import { Flex, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { KeyNameFragment } from '../generated/operations.ts'
import { useRegionalAddress } from '../preferences/region.ts'

const SERVICE_KEY_ALIAS = 'alias/acs/ecs'

/** What people call a key: an alias of theirs, the service key's name, else its ID. */
export const useKeyName = () => {
  const { t } = useTranslation()
  return ({ keyId, aliases }: Pick<KeyNameFragment, 'keyId' | 'aliases'>) => {
    if (aliases?.includes(SERVICE_KEY_ALIAS)) return t('serviceKey')
    return aliases?.[0]?.replace(/^alias\//, '') ?? keyId
  }
}

/** A key by its name, with its ID below when asked for, and a link to its page. */
export const KeyLabel = ({ of: key, withId = false }: { of: KeyNameFragment; withId?: boolean }) => {
  const nameOf = useKeyName()
  const addressOf = useRegionalAddress()
  return (
    <Flex vertical>
      <Link to={addressOf(`/keys/${key.regionId}/${key.keyId}`)}>
        <KeyOutlined aria-hidden /> {nameOf(key)}
      </Link>
      {withId && (
        <Typography.Text type="secondary" copyable={{ text: key.keyId }} className="id">
          {key.keyId}
        </Typography.Text>
      )}
    </Flex>
  )
}
