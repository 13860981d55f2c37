import { ConfigProvider, Select, Table, type TableProps } from 'antd'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { EncryptionTag } from '../../src/console/components/encryption-tag.tsx'
import { ImageCopyAction } from '../../src/console/components/images/image-copy-action.tsx'
import { ImageDisksText } from '../../src/console/components/images/image-disks-text.tsx'
import { ImageStatusTag } from '../../src/console/components/images/image-status-tag.tsx'
import { ImageTags } from '../../src/console/components/images/image-tags.tsx'
import { Instant } from '../../src/console/components/instant.tsx'
import { KeyLabel } from '../../src/console/components/key-label.tsx'
import type { EncryptionState, ImageSummaryFragment } from '../../src/console/generated/operations.ts'
import { startTranslation } from '../../src/console/texts/translation.ts'

declare global {
  interface Window {
    /** What the console's own list shows, put here by the bench. */
    images: ImageSummaryFragment[]
  }
}

const STATES: EncryptionState[] = ['UNENCRYPTED', 'ENCRYPTED']

const COLUMNS: TableProps<ImageSummaryFragment>['columns'] = [
  {
    title: 'Image',
    sorter: (a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }),
    render: (_, { name, imageId }) => (
      <>
        <a href={`#${imageId}`}>{name}</a>
        <div>{imageId}</div>
      </>
    ),
  },
  { title: 'Encryption', render: (_, image) => <EncryptionTag state={image.encryption?.state ?? null} /> },
  {
    title: 'Keys',
    render: (_, image) => image.encryption?.keys.map((key) => <KeyLabel key={key.id} of={key} />),
  },
  { title: 'Disks', render: (_, { disks }) => <ImageDisksText disks={disks} /> },
  { title: 'System', dataIndex: 'osName' },
  { title: 'Status', render: (_, image) => <ImageStatusTag {...image} /> },
  { title: 'Tags', render: (_, { tags, name }) => <ImageTags tags={tags} name={name} /> },
  { title: 'Created', render: (_, { createdAt }) => <Instant at={createdAt} /> },
  { title: 'Actions', render: (_, image) => <ImageCopyAction of={image} /> },
]

/** The console's cells in a table as people first write it: all rows are there, all the time. */
const PlainTable = () => {
  const [states, setStates] = useState<EncryptionState[]>([])
  const rows = window.images.filter(
    ({ encryption }) => states.length === 0 || (encryption && states.includes(encryption.state)),
  )
  return (
    <>
      <Select
        mode="multiple"
        aria-label="Encryption"
        style={{ width: 260 }}
        options={STATES.map((value) => ({ value, label: value }))}
        value={states}
        onChange={setStates}
      />
      <Table rowKey="id" columns={COLUMNS} dataSource={rows} pagination={false} />
    </>
  )
}

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root.')
await startTranslation()
createRoot(root).render(
  <ConfigProvider>
    <RouterProvider router={createBrowserRouter([{ path: '*', Component: PlainTable }])} />
  </ConfigProvider>,
)
