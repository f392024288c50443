import { changeMailText } from '../../../../shared/decide/deed/change-mail-text.ts'
import { isMailKind } from '../../../../shared/mail/kind/kinds.ts'
import { planMails } from '../../../../shared/mail/plan-mails.ts'
import { standardTexts } from '../../../../shared/mail/texts/all-texts.ts'
import { checkText, type Yardstick } from '../../../../shared/mail/words/check-text.ts'
import type { Planned } from '../../../../shared/mail/words/sample-mail.ts'
import * as z from '../../../../shared/protocol/zod-without-eval.ts'
import { answering } from '../../answering.ts'
import { changeRows, lookAtBook } from '../../change-rows.ts'
import type { Asker, Dialog, DialogAnswer } from '../../dialog.ts'
import { checkedPart, editPage, listPage, shownText } from './mail-texts-page.ts'
import { problemText } from './problem-text.ts'

/** 「文面」: every wording, checked as it is typed and shown as a real person would read it. */
export const mailTextsDialog: Dialog = {
  title: '文面',
  size: { width: 1040, height: 700 },
  open: (asker) => ({ body: listPage(viewOf(asker)) }),
}

const named = z.object({ kind: z.string() })
const edited = z.object({
  kind: z.string(),
  mode: z.enum(['自動', '確認してから', '']),
  subject: z.string().check(z.maxLength(300)),
  body: z.string().check(z.maxLength(20_000)),
})
type Edited = z.infer<typeof edited>
const typed = z.extend(edited, { yardstick: z.string().check(z.maxLength(100_000)) })

const words = z.record(z.string(), z.string())
const sample = z.object({ values: words, parts: words, mark: z.string(), name: z.string() })
const yardstick = z.object({
  known: z.array(z.string()),
  sample: z.optional(sample),
  reason: z.optional(z.string()),
})

/** As the page got it; one that was tampered with knows nothing. */
function readYardstick(text: string): Yardstick {
  try {
    const { known, sample, reason } = z.parse(yardstick, JSON.parse(text))
    return { known, ...(sample && { sample }), ...(reason !== undefined && { reason }) }
  } catch {
    return { known: [] }
  }
}

const gone: DialogAnswer = { fault: 'この文面はもうありません。画面を開き直してください。' }

export const mailTextsAnswers = {
  listMailTexts: answering(z.object({}), (asker) => ({ html: listPage(viewOf(asker)).markup })),
  editMailText: answering(named, (asker, { kind }) => {
    const view = viewOf(asker)
    const text = shownText(view.book, kind)
    return text ? { html: editPage(view, text).markup } : gone
  }),
  standardMailText: answering(named, (asker, { kind }) => {
    const view = viewOf(asker)
    const text = shownText(view.book, kind)
    const standard = standardTexts.find((one) => one.kind === kind)
    if (!text || !standard) return gone
    const { subject, body } = standard
    return {
      html: editPage(view, { ...text, subject, body }).markup,
      notice: '標準の文面を入れました。「保存する」で決まります。',
    }
  }),
  checkMailText: answering(typed, (_, asked) => {
    return { html: checkedPart(checkText(readYardstick(asked.yardstick), tidy(asked))).markup }
  }),
  saveMailText: answering(edited, save),
}

function viewOf(asker: Asker): Planned {
  const book = lookAtBook(asker)
  const now = asker.desk.clock.now()
  return { book, now, plan: planMails(book, now) }
}

/** Line ends as every mail has them; a subject is one line. */
const tidy = (asked: Edited): Edited => ({
  ...asked,
  subject: asked.subject.replace(/\s*\n\s*/g, ' ').trim(),
  body: asked.body.replace(/\r\n?/g, '\n').trimEnd(),
})

function save(asker: Asker, asked: Edited): DialogAnswer {
  const { kind, mode, subject, body } = tidy(asked)
  const name = shownText(lookAtBook(asker), kind)?.name
  if (name === undefined) return gone
  const saved = changeRows(asker, (draft) =>
    changeMailText(draft, {
      kind,
      name,
      subject,
      body,
      mode: isMailKind(kind) ? mode : '',
      who: asker.who,
    }),
  )
  if (!saved.ok) return { fault: `まだ保存していません。${saved.error.map(problemText).join('')}` }
  return { html: listPage(viewOf(asker)).markup, notice: `「${name}」を保存しました。` }
}
