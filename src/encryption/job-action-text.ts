import type { Language } from './text-template.ts'

/** What keeps a job from being cancelled or tried again. */
export type JobActionProblem =
  | 'NO_SUCH_JOB'
  | 'CANCELLED_TOO_LATE'
  | 'FAILED_ALREADY'
  | 'CLOUD_REFUSED_TO_CANCEL'
  | 'NOT_FAILED'
  | 'NOT_RETRYABLE'
  | 'NAME_TAKEN'

const TEXTS: Record<Language, Record<JobActionProblem, string>> = {
  zh: {
    NO_SUCH_JOB: '没有此复制任务，请核对其 id。',
    CANCELLED_TOO_LATE:
      '取消太晚：复制已完成，目标镜像为 {detail}。不再需要时请在 ECS 中删除该镜像及其快照。',
    FAILED_ALREADY: '该任务已失败，无可取消；原因见 failure。',
    CLOUD_REFUSED_TO_CANCEL: '云平台拒绝取消，复制仍在继续。{detail}',
    NOT_FAILED: '该任务的状态为 {detail}，仅失败（FAILED）的任务可以重试。',
    NOT_RETRYABLE: '重试此任务不会成功：请按 failure.remedy 处理，再提交新的复制。',
    NAME_TAKEN: '目标地域另有未完成的任务将使用名称 {detail}，请等其结束后重试。',
  },
  en: {
    NO_SUCH_JOB: 'There is no such copy job: check its id.',
    CANCELLED_TOO_LATE:
      'Too late to cancel: the copy is complete as {detail}. If it is not needed, delete that image and its snapshots in ECS.',
    FAILED_ALREADY: 'The job has failed already, so there is nothing to cancel; see its failure.',
    CLOUD_REFUSED_TO_CANCEL: 'The cloud refuses to cancel, and the copy goes on. {detail}',
    NOT_FAILED: 'The job is {detail}, and only a FAILED one can be tried again.',
    NOT_RETRYABLE: 'Another try of this job cannot succeed: do what failure.remedy says, then copy anew.',
    NAME_TAKEN:
      'Another unfinished job of the destination is going to use the name {detail}: try again when it has ended.',
  },
}

/** @param detail what the text names: an image, a status, the words of the cloud */
export const jobActionText = (problem: JobActionProblem, language: Language, detail = ''): string =>
  TEXTS[language][problem].replace('{detail}', () => detail)
