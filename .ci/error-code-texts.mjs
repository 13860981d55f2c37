// What the source says in one language or not at all, for the pages of error codes. English meanings are the source's.

/** Of GraphQL errors. `cloudCodes`: what the cloud answers with when it leads to the code. */
export const graphqlCodes = {
  BAD_USER_INPUT: {
    en: { remedy: 'Mend the argument that the message and `argument` name.' },
    zh: {
      meaning: '参数有误，message 说明是哪一个以及为什么。未执行任何操作。',
      remedy: '按 message 和 `argument` 修改参数。',
    },
  },
  GRAPHQL_PARSE_FAILED: {
    en: { remedy: 'Mend the document at the place that `locations` tells.' },
    zh: { meaning: '请求文档不是合法的 GraphQL。', remedy: '按 `locations` 指出的位置修改文档。' },
  },
  GRAPHQL_VALIDATION_FAILED: {
    en: {
      remedy:
        'Compare the document with the schema of this version; codegen finds such faults at build time.',
    },
    zh: {
      meaning: '请求文档与 Schema 不符。',
      remedy: '请与当前版本的 Schema 核对；使用 codegen 可在构建时发现此类错误。',
    },
  },
  OPERATION_RESOLUTION_FAILURE: {
    en: { remedy: 'Send `operationName`.' },
    zh: {
      meaning: '文档中有多个操作，而 operationName 未指明其中一个。',
      remedy: '请传入 `operationName`。',
    },
  },
  BAD_REQUEST: {
    en: {
      remedy:
        'Send `POST /graphql` with `content-type: application/json`; subscriptions over WebSocket, or with `accept: text/event-stream`. With status 403 the request came by a name or from a page that is not of this machine: see the reverse proxy in the guide.',
    },
    zh: {
      meaning: 'HTTP 请求不是 GraphQL 请求。',
      remedy:
        '请使用 `POST /graphql` 和 `content-type: application/json`；订阅请使用 WebSocket，或带 `accept: text/event-stream`。状态码为 403 时，请求的主机名或来源页面不属于本机：请参见部署指南的反向代理一节。',
    },
  },
  PAYLOAD_TOO_LARGE: {
    en: { remedy: 'Send less at once, such as fewer IDs in `nodes`.' },
    zh: { meaning: '请求体超过 256 KiB。', remedy: '请分批发送，例如减少 `nodes` 中的 ID 数量。' },
  },
  UPSTREAM_THROTTLED: {
    cloudCodes: ['Throttling', 'Throttling.User', 'Throttling.Api'],
    en: {
      remedy:
        'Try again after `retryAfterMs`, or some seconds. If it lasts: lower `KMS_READS_PER_SECOND`, raise `CACHE_TTL_MS`, or have the quota raised.',
    },
    zh: {
      meaning: '云平台暂时拒绝更多调用；`retryAfterMs`（如有）为需要等待的时间。',
      remedy:
        '请在 `retryAfterMs` 或数秒后重试；持续出现时请调低 `KMS_READS_PER_SECOND`、调高 `CACHE_TTL_MS`，或申请提高配额。',
    },
  },
  UPSTREAM_UNAVAILABLE: {
    cloudCodes: [
      'ServiceUnavailable',
      'InternalError',
      'DEADLINE_EXCEEDED',
      'CONNECTION_FAILED',
      'MALFORMED_ANSWER',
      'OVERLOADED',
      'CREDENTIALS_UNAVAILABLE',
    ],
    en: {
      remedy:
        'Try again later. The codes in capitals are the gateway’s own: `CONNECTION_FAILED` is the network or a proxy, `DEADLINE_EXCEEDED` a slow answer (`CLOUD_DEADLINE_MS`), `OVERLOADED` too many calls waiting here (`CLOUD_CALLS_AT_ONCE`), `CREDENTIALS_UNAVAILABLE` a credentials source that does not answer, such as instance metadata.',
    },
    zh: {
      meaning: '云平台未响应或发生故障，稍后重试可能成功。',
      remedy:
        '请稍后重试。大写的为网关自己的代码：`CONNECTION_FAILED` 是网络或代理问题，`DEADLINE_EXCEEDED` 是响应过慢（`CLOUD_DEADLINE_MS`），`OVERLOADED` 是网关内等待的调用过多（`CLOUD_CALLS_AT_ONCE`），`CREDENTIALS_UNAVAILABLE` 是凭证来源（例如实例元数据服务）未响应。',
    },
  },
  UPSTREAM_DENIED: {
    cloudCodes: ['Forbidden.RAM', 'NoPermission', 'InvalidAccessKeyId.NotFound'],
    en: {
      remedy:
        'Give the gateway’s RAM identity the right that `operation` needs (RAM policy in the guide); with `InvalidAccessKeyId…` mend its credentials.',
    },
    zh: {
      meaning: '网关的凭证无权在云上执行该操作。',
      remedy:
        '请为网关的 RAM 身份授予 `operation` 所需的权限（见部署指南的 RAM 策略）；`InvalidAccessKeyId…` 时请更正凭证。',
    },
  },
  UPSTREAM_REFUSED: {
    en: {
      remedy: 'Look `upstreamCode` up in the reference of `operation`; for a ticket give `cloudRequestId`.',
    },
    zh: {
      meaning: '云平台拒绝了请求，`upstreamCode` 为云平台给出的原因。',
      remedy: '请在 `operation` 的 API 文档中查找 `upstreamCode`；提交工单时请附上 `cloudRequestId`。',
    },
  },
  STORE_UNAVAILABLE: {
    en: {
      remedy:
        'Send the same again, with its idempotency key. If it lasts: is the database up, and is its disk full?',
    },
    zh: {
      meaning: '任务数据库无响应。未记录任何内容，或无法判断是否已记录。',
      remedy: '请使用同一 idempotencyKey 重新发送相同请求；持续出现时请检查数据库是否运行、磁盘是否已满。',
    },
  },
  TOO_MANY_SUBSCRIPTIONS: {
    en: {
      remedy:
        'End subscriptions that nobody looks at: 20 a socket, 1,000 sockets and 1,000 streams, 10,000 in all.',
    },
    zh: {
      meaning: '打开的订阅过多，此订阅本身没有问题。',
      remedy: '请结束不再需要的订阅：每个 WebSocket 20 个，WebSocket 与事件流各 1,000 条，总计 10,000 个。',
    },
  },
  SUBSCRIBER_TOO_SLOW: {
    en: {
      remedy: 'Subscribe again with the last `changeCursor` as `after`, and read faster, or fewer jobs.',
    },
    zh: {
      meaning: '客户端读取变更的速度过慢。',
      remedy: '请以最后的 `changeCursor` 作为 `after` 重新订阅，并加快读取或缩小订阅范围。',
    },
  },
  INTERNAL_SERVER_ERROR: {
    en: {
      remedy:
        'Send the same again once. Give the operators the header x-request-id: the log line with this `reqId` has the cause.',
    },
    zh: {
      meaning: '网关自身的故障，日志中以响应头 x-request-id 的值记录了详情。',
      remedy: '可重试一次；请将响应头 x-request-id 提供给运维人员，日志中 `reqId` 相同的一行记录了原因。',
    },
  },
}

export const verdicts = {
  MATCHES: {
    en: { remedy: 'Nothing: use the image.' },
    zh: { meaning: '目标镜像的加密与计划完全一致。', remedy: '无需处理，可使用该镜像。' },
  },
  NOT_ENCRYPTED: {
    en: { remedy: 'Do not use the image: delete it, and copy again with `keyId`.' },
    zh: {
      meaning: '目标镜像应当加密，但没有任何磁盘被加密。',
      remedy: '请勿使用该镜像：将其删除，并指定 `keyId` 重新复制。',
    },
  },
  PARTIALLY_ENCRYPTED: {
    en: { remedy: 'Do not use the image: delete it, and copy again with `keyId`.' },
    zh: {
      meaning: '目标镜像的部分磁盘应当加密而未加密。',
      remedy: '请勿使用该镜像：将其删除，并指定 `keyId` 重新复制。',
    },
  },
  WRONG_KEY: {
    en: {
      remedy:
        'See `verification.actual.keys`. Whoever may use the planned key may not open this image: delete it, and copy again.',
    },
    zh: {
      meaning: '目标镜像已加密，但不是用计划中的密钥。',
      remedy: '请查看 `verification.actual.keys`：只有计划密钥权限的用户无法使用该镜像，请删除后重新复制。',
    },
  },
  UNVERIFIABLE: {
    en: {
      remedy:
        'Not a failure, and no proof: see to it that the gateway may read the target’s snapshots (`ecs:DescribeSnapshots`), and look at them in the console.',
    },
    zh: {
      meaning: '无法读取目标镜像或其快照。',
      remedy:
        '这不是失败，也不是证明：请确认网关有权读取目标快照（`ecs:DescribeSnapshots`），并在控制台核对。',
    },
  },
}

/** Which of the texts about jobs the codes of cancelCopyJob and retryCopyJob carry. Empty: nothing answers so yet. */
export const jobActionCodes = {
  CancelCopyJobErrorCode: {
    NOT_FOUND: ['NO_SUCH_JOB'],
    ALREADY_FINISHED: ['CANCELLED_TOO_LATE', 'FAILED_ALREADY'],
    REFUSED_BY_CLOUD: ['CLOUD_REFUSED_TO_CANCEL'],
    NOT_ALLOWED: [],
  },
  RetryCopyJobErrorCode: {
    NOT_FOUND: ['NO_SUCH_JOB'],
    NOT_FAILED: ['NOT_FAILED'],
    NOT_RETRYABLE: ['NOT_RETRYABLE', 'NAME_TAKEN'],
    NOT_ALLOWED: [],
  },
}

export const pages = {
  en: {
    title: 'Error codes',
    intro:
      'Generated by `npm run generate` from the texts that the API answers with. What the caller can mend comes as data (`userErrors`, `blockers`, `warnings`, `failure`); the rest as `errors`. 中文：[error-codes.zh-CN.md](error-codes.zh-CN.md).',
    sections: {
      graphql: ['GraphQL errors', '`errors[].extensions.code`'],
      problems: [
        'CopyProblemCode',
        '`code` of `userErrors`, `blockers` and `warnings` of a copy or a plan. The cloud’s codes are those of CopyImage; `upstreamCode` tells which it was, if one came.',
      ],
      failures: [
        'CopyJobFailureCode',
        '`failure.code` of a job. `failure.retryable` tells whether `retryCopyJob` makes sense.',
      ],
      upstream: [
        'Codes of the cloud in a failed job',
        (waitedOut) =>
          `\`failure.upstreamCode\` of \`REJECTED_BY_CLOUD\`. For any other code the remedy is the one of \`REJECTED_BY_CLOUD\`. These do not end a job, which waits and is sent again: ${waitedOut}.`,
      ],
      cancel: [
        'CancelCopyJobErrorCode',
        '`userErrors[].code` of `cancelCopyJob`. `…` stands for what the text names.',
      ],
      retry: ['RetryCopyJobErrorCode', '`userErrors[].code` of `retryCopyJob`.'],
      reasons: ['KeyUnusableReason', '`unusableReasons` of a key.'],
      verdicts: ['CopyVerdict', '`verification.verdict` of a job that is done.'],
    },
    columns: {
      code: 'code',
      meaning: 'meaning',
      remedy: 'what to do',
      cloudCodes: 'codes that lead to it',
      problem: 'problem',
      retryable: 'retryable',
      message: 'message',
    },
    when: (value) => `If \`${value}\`: `,
    yes: 'yes',
    reserved: 'Not answered with yet: there is no authentication.',
    wrongRegion: 'It is a key of another region than the one it is needed in.',
  },
  zh: {
    title: '错误码',
    intro:
      '由 `npm run generate` 根据 API 返回的文案生成。调用方能够处理的问题以数据返回（`userErrors`、`blockers`、`warnings`、`failure`），其余以 `errors` 返回。English: [error-codes.md](error-codes.md).',
    sections: {
      graphql: ['GraphQL 错误', '`errors[].extensions.code`'],
      problems: [
        'CopyProblemCode',
        '复制或计划的 `userErrors`、`blockers`、`warnings` 中的 `code`。云平台错误码为 CopyImage 的错误码；实际返回的错误码见 `upstreamCode`。`{…}` 处为具体的值。',
      ],
      failures: [
        'CopyJobFailureCode',
        '任务的 `failure.code`。`failure.retryable` 说明是否适合用 `retryCopyJob` 重试。',
      ],
      upstream: [
        '失败任务中的云平台错误码',
        (waitedOut) =>
          `\`REJECTED_BY_CLOUD\` 的 \`failure.upstreamCode\`。其他错误码的处理办法与 \`REJECTED_BY_CLOUD\` 相同。以下错误码不会使任务失败，任务会等待后重新提交：${waitedOut}。`,
      ],
      cancel: ['CancelCopyJobErrorCode', '`cancelCopyJob` 的 `userErrors[].code`。`…` 处为具体的值。'],
      retry: ['RetryCopyJobErrorCode', '`retryCopyJob` 的 `userErrors[].code`。'],
      reasons: ['KeyUnusableReason', '密钥的 `unusableReasons`。'],
      verdicts: ['CopyVerdict', '已完成任务的 `verification.verdict`。'],
    },
    columns: {
      code: '错误码',
      meaning: '含义',
      remedy: '处理办法',
      cloudCodes: '对应的错误码',
      problem: '对应的问题',
      retryable: '可重试',
      message: '文案',
    },
    when: (value) => `\`${value}\` 时：`,
    yes: '是',
    reserved: '目前尚无身份认证，不会返回。',
    wrongRegion: '密钥不属于需要使用它的地域',
  },
}
