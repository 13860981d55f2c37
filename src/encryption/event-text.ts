import { PROBLEM_TEXTS, shownUpstream } from './problem-text.ts'
import { filledTemplate, type Language } from './text-template.ts'

/** What brings a change of a job's status about. */
export type EventCode =
  | 'COPY_ACCEPTED'
  | 'COPY_FOUND'
  | 'CLOUD_SAID'
  | 'NO_COPY_MADE'
  | 'NEVER_ANSWERED'
  | 'NOTHING_LEFT'
  | 'LEFT_FOR_NOW'
  | 'RETRY_ASKED'
  | 'COPY_BROKEN'
  | 'COPY_GONE'
  | 'VERIFIED'
  | 'CANCEL_ASKED'
  | 'CANCEL_REFUSED'
  | 'CANCELLED_TOO_LATE'
  | 'CANCELLED'
  | 'FAILED_BY_ITSELF'
  | 'LEFT_WITHOUT_TAG'
  | 'LEFT'

/** As the history keeps it: one sentence, whatever language it will be told in. */
export interface EventRemark {
  code: EventCode
  /** What the sentence names. */
  parameters?: Readonly<Record<string, string>>
}

/** `{code}` and `{message}` are the cloud's. */
const TEXTS: Record<Language, Record<EventCode, string>> = {
  zh: {
    COPY_ACCEPTED: '云平台已接受复制请求，目标镜像为 {imageId}。',
    COPY_FOUND: '已按标签找到目标镜像 {imageId}。',
    CLOUD_SAID: '云平台返回：{code}: {message}',
    NO_COPY_MADE: '云平台未创建目标镜像。',
    NEVER_ANSWERED: '云平台始终未响应，也未创建目标镜像。',
    NOTHING_LEFT: '上一次尝试没有任何残留。',
    LEFT_FOR_NOW: '上一次尝试的残留暂时无法删除。',
    RETRY_ASKED: '{by} 请求重试。',
    COPY_BROKEN: '云平台显示目标镜像的状态为 {rawStatus}。',
    COPY_GONE: '云平台不再显示目标镜像 {imageId}。',
    VERIFIED: '校验结果：{verdict}。',
    CANCEL_ASKED: '{by} 请求取消。',
    CANCEL_REFUSED: '云平台拒绝取消：{code}: {message}',
    CANCELLED_TOO_LATE: '复制在取消之前已完成。',
    CANCELLED: '已取消。',
    FAILED_BY_ITSELF: '复制在取消之前已失败。',
    LEFT_WITHOUT_TAG: '{id} 未删除：没有此任务的标签。',
    LEFT: '{id} 未能删除：{code}: {message}',
  },
  en: {
    COPY_ACCEPTED: 'The cloud accepted the copy as {imageId}.',
    COPY_FOUND: 'Found by its tag: {imageId}.',
    CLOUD_SAID: 'The cloud said: {code}: {message}',
    NO_COPY_MADE: 'The cloud made no copy.',
    NEVER_ANSWERED: 'The cloud never answered, and made no copy.',
    NOTHING_LEFT: 'Nothing of the earlier try is left.',
    LEFT_FOR_NOW: 'What the earlier try left cannot be deleted now.',
    RETRY_ASKED: '{by} asked for another try.',
    COPY_BROKEN: 'The cloud shows the copy as {rawStatus}.',
    COPY_GONE: 'The cloud no longer shows {imageId}.',
    VERIFIED: 'Verification: {verdict}.',
    CANCEL_ASKED: '{by} asked to cancel.',
    CANCEL_REFUSED: 'The cloud refused to cancel: {code}: {message}',
    CANCELLED_TOO_LATE: 'The copy was complete before it could be cancelled.',
    CANCELLED: 'Cancelled.',
    FAILED_BY_ITSELF: 'The copy had failed by itself.',
    LEFT_WITHOUT_TAG: "{id} is left: it has not this job's tag.",
    LEFT: '{id} is left: {code}: {message}',
  },
}

/** What brought a change about, in one sentence or several. */
export const eventText = (remarks: readonly EventRemark[], language: Language): string => {
  const texts = PROBLEM_TEXTS[language]
  return remarks
    .map(({ code, parameters = {} }) => filledTemplate(TEXTS[language][code], shown(parameters), texts))
    .join(texts.sentenceSeparator)
}

const shown = (parameters: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, shownUpstream(value)]))
