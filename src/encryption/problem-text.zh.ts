import { ZH_TERMS } from './terms.zh.ts'
import type { ProblemTexts } from './text-template.ts'

const ROLE = 'AliyunECSDiskEncryptDefaultRole'

export const ZH_TEXTS: ProblemTexts = {
  terms: ZH_TERMS,
  listSeparator: '；',
  sentenceSeparator: '',
  problems: {
    IMAGE_NOT_FOUND: {
      message: '地域 {regionId} 中没有镜像 {imageId}。',
      remedy: '请检查镜像 ID 和源地域，以及当前账号是否有权查看该镜像。',
    },
    IMAGE_NOT_CUSTOM: {
      message: '镜像 {imageId} 是{owner}，只有自定义镜像才能复制和加密。',
      remedy: '请使用该镜像创建实例，再由实例创建自定义镜像，然后复制该自定义镜像。',
    },
    IMAGE_NOT_AVAILABLE: {
      message: '镜像 {imageId} 的状态为{status}，只有可用（Available）状态的镜像才能复制。',
      remedy: '请等镜像变为可用状态后重试。',
      remedyBy: {
        parameter: 'status',
        remedies: {
          CREATE_FAILED: '该镜像创建失败，请重新创建自定义镜像后再复制。',
          UNAVAILABLE: '该镜像不可用，请重新创建自定义镜像后再复制。',
          DEPRECATED: '请先取消弃用该镜像，再复制。',
        },
      },
    },
    IMAGE_TOO_LARGE: {
      message: '镜像 {imageId} 的{scope}为 {sizeGiB} GiB，超过 {limitGiB} GiB。',
      remedy: '请提交工单申请复制；或使用 CopySnapshot 逐个复制快照，再用 CreateImage 由快照创建自定义镜像。',
      remedyBy: {
        parameter: 'scope',
        remedies: {
          ALL_DISKS:
            '可以提交复制；若被云平台拒绝（SizeExceed.Image），请提交工单，或使用 CopySnapshot 复制快照后用 CreateImage 创建自定义镜像。',
        },
      },
    },
    IMAGE_SHARED_CROSS_REGION: {
      message: '镜像 {imageId} 是共享镜像，不能从地域 {sourceRegionId} 复制到地域 {destinationRegionId}。',
      remedy: '请先在源地域内复制该镜像，再将得到的自定义镜像复制到目标地域。',
    },
    IMAGE_BEING_COPIED: {
      message: '镜像 {imageId} 正在被复制（{by}），同一镜像同时只能有一个复制任务。',
      remedy: '无需操作：本次复制会排队等待，当前复制任务结束后自动开始。',
    },
    KEY_NOT_FOUND: {
      message: '地域 {regionId} 中没有密钥 {keyId}。',
      remedy:
        '请填写目标地域中存在的密钥 ID、ARN 或别名（alias/…）；不指定密钥并将 encrypted 设为 true 时使用服务密钥。',
    },
    KEY_NOT_USABLE: {
      message: '密钥 {keyId} 不能用于加密云盘：{reasons}。',
      remedy: '请选择目标地域中已启用的对称密钥（Aliyun_AES_256 或 Aliyun_SM4，用途为 ENCRYPT/DECRYPT）。',
      remedyBy: {
        parameter: 'reasons',
        remedies: {
          DISABLED: '请在 KMS 控制台启用该密钥，或选择其他密钥。',
          PENDING_DELETION: '请在 KMS 控制台取消计划删除密钥并启用该密钥，或选择其他密钥。',
          PENDING_IMPORT: '请先为该密钥导入密钥材料，或选择其他密钥。',
          MATERIAL_EXPIRED: '请重新导入该密钥的密钥材料，或选择其他密钥。',
          NOT_SYMMETRIC: '请选择规格为 Aliyun_AES_256 或 Aliyun_SM4 的对称密钥。',
          NOT_ENCRYPT_DECRYPT: '请选择用途为 ENCRYPT/DECRYPT 的密钥。',
          UNKNOWN_STATE: '请在 KMS 控制台确认密钥状态为已启用，或选择其他密钥。',
        },
      },
    },
    KEY_IN_OTHER_REGION: {
      message: '密钥 {keyId} 属于地域 {regionId}，不能在目标地域 {destinationRegionId} 使用。',
      remedy: '请选择目标地域的密钥，没有时先在该地域的 KMS 中创建。',
    },
    KEY_REQUIRED_IN_DESTINATION: {
      message: '复制到地域 {regionId} 需要指定该地域的密钥：{cause}。',
      remedy: '请用 keyId 指定目标地域中已启用的密钥。',
      remedyBy: {
        parameter: 'cause',
        remedies: {
          CROSS_REGION:
            '请用 keyId 指定目标地域的密钥，或将 encrypted 设为 true 使用目标地域已有的服务密钥。',
        },
      },
    },
    KEY_WITHOUT_ENCRYPTION: {
      message: '指定了密钥 {keyId}，但 encrypted 为 false。',
      remedy: '需要加密时请将 encrypted 设为 true 或不填；不需要加密时请去掉 keyId。',
    },
    KEY_NEAR_DELETION: {
      message: '目标镜像需要的密钥 {keyId}：{cause}，时间为 {at}。',
      remedy: '请选择其他密钥；该密钥失效后，目标镜像及用它创建的云盘将无法使用。',
      remedyBy: {
        parameter: 'cause',
        remedies: {
          DELETION: '请在 KMS 控制台取消计划删除密钥，或选择其他密钥。',
          MATERIAL_EXPIRY: '请在过期前重新导入密钥材料，或选择其他密钥。',
        },
      },
    },
    DECRYPTION_IMPOSSIBLE: {
      message: '源镜像 {imageId} 已加密，不能复制为未加密的镜像。',
      remedy: '请不填 encrypted 以保留原有密钥，或用 keyId 更换密钥。',
    },
    ENCRYPTION_FORCED_BY_ACCOUNT: {
      message: '地域 {regionId} 已开启账号级云盘默认加密：{cause}。',
      remedy: '请将 encrypted 设为 true 或不填；确需未加密的镜像时，先关闭该地域的账号级默认加密。',
      remedyBy: {
        parameter: 'cause',
        remedies: { APPLIED: '如需使用其他密钥，请用 keyId 指定。' },
      },
    },
    ROLE_NOT_AUTHORIZED: {
      message: `ECS 未获授权使用自定义密钥：缺少服务角色 ${ROLE}。`,
      remedy: `请登录 ECS 控制台，在“复制镜像”弹窗中勾选“加密”，单击“去授权”，根据页面引导为 ECS 授权 ${ROLE} 角色；或改用不需要授权的服务密钥。`,
    },
    KMS_NOT_ENABLED: {
      message: '当前账号在地域 {regionId} 未开通密钥管理服务（KMS），无法加密。',
      remedy: '请在 KMS 控制台开通密钥管理服务后重试。',
    },
    REGION_NOT_FOUND: {
      message: '没有地域 {regionId}。',
      remedy: '请从 regions 查询返回的地域 ID 中选择，例如 cn-hangzhou。',
    },
    NAME_INVALID: {
      message: '镜像名称“{name}”不合规：{rules}。',
      remedy:
        '名称为 2~128 个字符，以英文字母或中文开头，不能以 aliyun 或 acs: 开头，不能包含 http:// 或 https://，可包含字母、中文、数字、半角句号（.）、冒号（:）、下划线（_）和短划线（-）；不填时自动命名。',
    },
    NAME_TAKEN: {
      message: '地域 {destinationRegionId} 中已有名为“{name}”的镜像。',
      remedy: '请更换名称，或不填 name 以自动命名。',
    },
    DESCRIPTION_INVALID: {
      message: '镜像描述不合规：{rules}。',
      remedy: '描述为 2~256 个字符，不能以 http:// 或 https:// 开头，不能含控制字符；不需要时请不填。',
    },
    TAG_INVALID: {
      message: '标签（{tag}）不合规：{rules}。',
      remedy:
        '最多 17 个标签（云平台上限 20 个，其中 3 个由网关使用）。标签键为 1~128 个字符且不重复，不能以 aliyun、acs: 或 gateway: 开头；标签值最多 128 个字符，不能以 acs: 开头；键和值均不能包含 http:// 或 https://。',
    },
    RESOURCE_GROUP_NOT_FOUND: {
      message: '资源组 {resourceGroupId} 不存在。',
      remedy: '请在资源管理控制台检查资源组 ID（rg-…），或不填以使用默认资源组。',
    },
    QUOTA_EXCEEDED: {
      message: '镜像或快照的数量已达配额上限。',
      remedy: '请删除目标地域中不再使用的自定义镜像和快照，或在配额中心申请提高配额。',
    },
    IDEMPOTENCY_KEY_INVALID: {
      message: 'idempotencyKey 不合规：{rules}。',
      remedy: '请使用 1~64 个可打印的 ASCII 字符，例如 UUID。',
    },
    IDEMPOTENCY_KEY_REUSED: {
      message: '该 idempotencyKey 已用于另一个不同的请求。',
      remedy: '重试同一请求时请保持输入完全一致；新的请求请使用新的 idempotencyKey。',
    },
    NOT_ALLOWED: {
      message: '当前身份无权执行该操作。',
      remedy:
        '请联系账号管理员，在 RAM 中授予 ecs:CopyImage 以及读取镜像、快照和密钥的权限；指定了资源组时还需要该资源组的权限。',
    },
  },
}
