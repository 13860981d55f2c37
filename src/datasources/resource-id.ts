/**
 * Forms that no resource of the cloud can do without, much wider than those of its IDs today: what is not even of them
 * does not exist, and needs no call to know. Public images carry names (`aliyun_3_x64_20G_alibase_20240528.vhd`).
 */
const ECS_ID = /^[A-Za-z0-9_.-]{1,128}$/
/** ID, ARN or alias: printable ASCII without spaces. */
const KEY_REFERENCE = /^[\x21-\x7e]{1,256}$/

export const canBeImageId = (text: string): boolean => ECS_ID.test(text)

export const canBeSnapshotId = (text: string): boolean => ECS_ID.test(text)

export const canBeKeyReference = (text: string): boolean => KEY_REFERENCE.test(text)
