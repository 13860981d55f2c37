import type { FailureTexts } from './failure-template.ts'

export const ZH_FAILURES: FailureTexts = {
  cloudSaid: '云平台返回：{code} {message}',
  failures: {
    REJECTED_BY_CLOUD: {
      message: '云平台拒绝了复制请求。',
      remedy:
        '请根据云平台错误码在 ECS 的 CopyImage 文档中查找原因，处理后重试；仍不成功时请携带请求 ID 提交工单。',
    },
    CLOUD_COPY_FAILED: {
      message: '云平台已接受复制请求，但未能完成复制。',
      remedy:
        '请检查密钥是否仍为已启用状态、源镜像及其快照是否仍存在，然后重试；仍不成功时请携带请求 ID 提交工单。',
    },
    WRONG_ENCRYPTION: {
      message: '复制已完成，但目标镜像的加密状态或密钥与计划不一致。',
      remedy: '请勿使用该目标镜像：查看校验结果，确认后将其删除，并用 keyId 明确指定密钥重新复制。',
    },
    TARGET_DISAPPEARED: {
      message: '目标镜像在复制过程中消失，可能已被删除或取消。',
      remedy: '请在操作审计中查看是谁删除或取消了它；仍需要时请重新复制。',
    },
    CLOUD_UNREACHABLE: {
      message: '多次尝试后仍无法访问云平台。',
      remedy: '请检查网络以及云服务是否正常，稍后重试。',
    },
  },
  remedies: {
    PAY: '账号已欠费，请在费用中心充值后重试。',
    RETRY_LATER: '云平台暂时繁忙或存在冲突的操作，请稍后重试。',
    OTHER_REGION: '该地域或该地域组合不支持此复制，请选择其他目标地域，或先在源地域内加密复制。',
    KEY_POLICY:
      'ECS 无权为该密钥绑定标签，请检查密钥策略以及 AliyunECSDiskEncryptDefaultRole 角色的权限（kms:TagResource）。',
    DATA_KEY: '无法用该密钥生成数据密钥，请确认密钥已启用且允许 ECS 使用，或选择其他密钥。',
    SNAPSHOT: '源镜像的快照不存在或过旧，请重新创建自定义镜像后再复制。',
    TICKET: '云平台未对当前账号开放此操作，请提交工单咨询。',
    UNSUPPORTED_IMAGE: '该类镜像不支持复制，请由实例创建新的自定义镜像后再复制。',
  },
}
