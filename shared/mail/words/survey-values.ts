import type { Survey } from '../../book/tabs/occasional-tabs.ts'
import { mediumDate } from '../../time/wareki.ts'
import type { TemplateValues } from './template.ts'

export function surveyValues(survey: Survey | null | undefined): TemplateValues {
  const answerBy = survey?.answerBy ?? ''
  return {
    調査名: survey?.name ?? '',
    研究テーマ: survey?.theme ?? '',
    目的: survey?.purpose ?? '',
    方法: survey?.method ?? '',
    調査URL: survey?.url ?? '',
    回答期限: answerBy && mediumDate(answerBy),
  }
}
