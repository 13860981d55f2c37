import {
  CheckCircleFilled,
  CloseCircleFilled,
  InfoCircleFilled,
  LoadingOutlined,
  SyncOutlined,
  WarningFilled,
} from '@ant-design/icons'
import type { ReactNode } from 'react'

const ICONS = {
  error: <CloseCircleFilled />,
  warning: <WarningFilled />,
  info: <InfoCircleFilled />,
  running: <SyncOutlined />,
  loading: <LoadingOutlined />,
  fine: <CheckCircleFilled />,
}

interface AttentionItemProps {
  kind: keyof typeof ICONS
  title: ReactNode
  hint?: string | null
}

/** One thing to do something about. */
export const AttentionItem = ({ kind, title, hint }: AttentionItemProps) => (
  <li className={`attention-${kind}`}>
    <span aria-hidden>{ICONS[kind]}</span>
    <div>
      {title}
      {hint && <p>{hint}</p>}
    </div>
  </li>
)
