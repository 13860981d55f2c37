import { Typography } from 'antd'

/** An ID of the cloud, to be copied by a click. */
export const CopyableId = ({ id }: { id: string }) => (
  <Typography.Text type="secondary" copyable={{ text: id }} className="id">
    {id}
  </Typography.Text>
)
