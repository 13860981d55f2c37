import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons'
import { Tag, Tooltip } from 'antd'
import { useTranslation } from 'react-i18next'
import type { KeyFactsFragment } from '../../generated/operations.ts'
import './keys.css'

type Usability = Pick<
  KeyFactsFragment,
  'usableForDiskEncryption' | 'unusableReasons' | 'usedForDiskEncryption'
>

/** Whether disks can be encrypted with a key, why not, and whether some were. */
export const KeyUsability = ({ of: key }: { of: Usability }) => {
  const { t } = useTranslation('keys')
  const { t: common } = useTranslation()
  const isUsable = key.usableForDiskEncryption
  return (
    <div className="key-usability">
      <span>
        {isUsable !== null && (
          <Tag
            color={isUsable ? 'green' : 'default'}
            icon={isUsable ? <CheckCircleFilled /> : <CloseCircleFilled />}
          >
            {isUsable ? t('usable') : t('notUsable')}
          </Tag>
        )}
        {key.usedForDiskEncryption && (
          <Tooltip title={t('usedHint')}>
            <Tag color="blue" tabIndex={0}>
              {t('used')}
            </Tag>
          </Tooltip>
        )}
      </span>
      {key.unusableReasons?.map((reason) => (
        <small key={reason}>{common(`unusableReason.${reason}`)}</small>
      ))}
    </div>
  )
}
