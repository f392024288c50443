import { isBroken, type TextProblem } from '../../../../shared/mail/words/check-text.ts'
import { type Html, html } from '../../html.ts'

/** What is the matter with a wording, what stops it first. */
export function problemList(problems: readonly TextProblem[]): Html {
  if (problems.length === 0)
    return html`<div class="box"><span class="good">このまま送れます。</span></div>`
  const broken = problems.some(isBroken)
  return html`<div class="box ${broken ? 'bad' : 'doubt'}"><ul class="plain">${problems.map((problem) => html`<li>${problemText(problem)}</li>`)}</ul></div>`
}

export function problemText(problem: TextProblem): string {
  switch (problem.tag) {
    case 'unknown-placeholder':
      return `差し込み「{{${problem.name}}}」はありません。「使える差し込み」の名前を使ってください。`
    case 'unclosed':
      return '「{{」と「}}」、または「{{?名}}」と「{{/名}}」が合っていません。どれも半角で二つずつ入れてください。'
    case 'blank':
      return problem.part === 'subject' ? '件名が空欄です。' : '本文が空欄です。'
    case 'fact-not-said':
      return `「{{${problem.name}}}」が文面にありません。お知らせし忘れになりませんか。`
    case 'long-line':
      return `35文字を超える行があります：「${problem.line.slice(0, 24)}…」`
    case 'no-sample':
      return problem.reason
        ? `見本は、いまは作れません：${problem.reason}`
        : '見本にできる方が、まだいません。'
  }
}
