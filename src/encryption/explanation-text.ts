import type { Language } from './text-template.ts'

export type Sentences = Record<
  'plain' | 'unknown' | 'becomes' | 'keeps' | 'keepsPartly' | 'changes',
  (keys: string) => string
>

/** After the guide "encrypt a system disk", part "change the encryption state". */
export const SENTENCES: Record<Language, Sentences> = {
  zh: {
    plain: () => '源镜像未加密且不加密复制，用目标镜像创建的云盘均为未加密。',
    unknown: () => '无法读取源镜像的快照，因此目标镜像的加密状态与源镜像一致，但无法预知。',
    becomes: (keys) => `目标镜像将被加密，您需要使用${keys}访问用目标镜像创建的 ECS 实例。`,
    keeps: (keys) => `目标镜像仍被加密，您只需使用原有的${keys}访问用目标镜像创建的 ECS 实例。`,
    keepsPartly: (keys) => `目标镜像仍为部分加密：已加密的磁盘保留原有的${keys}，其余磁盘未加密。`,
    changes: (keys) => `目标镜像将更换密钥，您必须使用新的${keys}访问用目标镜像创建的 ECS 实例。`,
  },
  en: {
    plain: () => 'The target stays unencrypted, and so do the disks made from it.',
    unknown: () =>
      "The source's snapshots cannot be read: the target will be encrypted as the source is, which cannot be foretold.",
    becomes: (keys) => `The target will be encrypted; ECS instances made from it need ${keys}.`,
    keeps: (keys) => `The target stays encrypted; ECS instances made from it need ${keys}, as before.`,
    keepsPartly: (keys) =>
      `The target stays partly encrypted: its encrypted disks keep ${keys}, the others are unencrypted.`,
    changes: (keys) =>
      `The target will be encrypted anew; ECS instances made from it need ${keys}, which is new.`,
  },
}

/** How the target's keys are told. */
export const KEYS: Record<
  Language,
  { made: string; unnamed: string; named: (keyIds: readonly string[]) => string }
> = {
  zh: {
    made: '目标地域的服务密钥（alias/acs/ecs，首次使用时由 ECS 创建）',
    unnamed: '密钥',
    named: (keyIds) => `密钥 ${keyIds.join('、')} `,
  },
  en: {
    made: "the destination's service key (alias/acs/ecs, which ECS makes when it is first used)",
    unnamed: 'its key',
    named: (keyIds) => (keyIds.length === 1 ? `key ${keyIds[0]}` : `keys ${keyIds.join(' and ')}`),
  },
}
