import type { Terms } from './text-template.ts'

export const ZH_TERMS: Terms = {
  reasons: {
    DISABLED: '密钥已禁用',
    PENDING_DELETION: '密钥处于待删除状态',
    PENDING_IMPORT: '密钥材料尚未导入',
    MATERIAL_EXPIRED: '导入的密钥材料已过期',
    NOT_SYMMETRIC: '密钥规格不是 Aliyun_AES_256 或 Aliyun_SM4',
    NOT_ENCRYPT_DECRYPT: '密钥用途不是 ENCRYPT/DECRYPT',
    UNKNOWN_STATE: '密钥状态未知',
  },
  cause: {
    DELETION: '密钥将被删除',
    MATERIAL_EXPIRY: '导入的密钥材料将过期',
    REFUSED: '不能复制出未加密的镜像',
    APPLIED: '目标镜像将使用该地域的默认密钥加密',
    CROSS_REGION: '源镜像已加密，而 KMS 密钥不能跨地域使用',
    NO_SERVICE_KEY: '该地域尚未创建服务密钥（alias/acs/ecs），无法确定云平台将使用哪个密钥',
  },
  scope: { SYSTEM_DISK: '系统盘', ALL_DISKS: '全部磁盘合计' },
  owner: { SYSTEM: '公共镜像', MARKETPLACE: '云市场镜像', COMMUNITY: '社区镜像' },
  status: {
    CREATING: '创建中',
    WAITING: '排队中',
    UNAVAILABLE: '不可用',
    CREATE_FAILED: '创建失败',
    DEPRECATED: '已弃用',
  },
  rules: {
    TOO_SHORT: '长度不足',
    TOO_LONG: '长度超限',
    BAD_START: '必须以英文字母或中文开头',
    BAD_CHARACTER: '含有不允许的字符',
    RESERVED_PREFIX: '以保留前缀（aliyun 或 acs:）开头',
    GATEWAY_PREFIX: '以网关保留的前缀 gateway: 开头',
    URL_INSIDE: '含有 http:// 或 https://',
    URL_PREFIX: '以 http:// 或 https:// 开头',
    UNPRINTABLE: '含有控制字符或不完整的 Unicode 字符',
    EMPTY: '不能为空',
    DUPLICATE: '标签键重复（不区分大小写）',
    TOO_MANY: '标签数量超限',
  },
}
