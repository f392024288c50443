import type { IncomingMail } from '../../shared/intake/application.ts'

const widthOf = (text: string): number =>
  [...text].reduce((width, letter) => width + (/[\x20-\x7e]/.test(letter) ? 1 : 2), 0)

/** Breaks sentences at a column as old mail programs do: Latin words stay whole, no line begins with a comma. */
function wrap(line: string, column: number): readonly string[] {
  if (widthOf(line) <= column || !/[。、]/.test(line) || /^\s*[>＞|│]/.test(line)) return [line]
  const pieces = line.match(/(?:[A-Za-z0-9@._+:/%-]+|.)[、。）)」』】]*/gu) ?? []
  const wrapped: string[] = []
  let open = ''
  for (const piece of pieces) {
    if (open !== '' && widthOf(open + piece) > column) {
      wrapped.push(open)
      open = ''
    }
    open += piece
  }
  return [...wrapped, open]
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
const linesOf = (text: string): readonly string[] => text.split(/\r?\n/)
const everyLine =
  (change: (line: string) => string | readonly string[], joint = '\n') =>
  (mail: IncomingMail): IncomingMail => ({
    ...mail,
    text: linesOf(mail.text).flatMap(change).join(joint),
  })
/** Tabs and quotations are written otherwise in HTML. */
const asHtml =
  (line: (words: string) => string, joint: string) =>
  (mail: IncomingMail): IncomingMail =>
    /[\t<>＞]/.test(mail.text)
      ? mail
      : {
          ...mail,
          text: '',
          html: linesOf(mail.text)
            .map((one) => line(escaped(one)))
            .join(joint),
        }
const besideAddresses = (text: string, change: (words: string) => string): string =>
  text.replace(/\S*@\S*|https?:\S+|[^\s@]+(?![^\s]*@)/gu, (words) =>
    /@|https?:/.test(words) ? words : change(words),
  )

/** The same words as other programs send them. */
export const otherLayouts: Readonly<Record<string, (mail: IncomingMail) => IncomingMail>> = {
  'wrapped at 70 columns': everyLine((line) => wrap(line, 70)),
  'wrapped at 76 columns': everyLine((line) => wrap(line, 76)),
  'with digits of full width': everyLine((line) =>
    besideAddresses(line, (words) =>
      words.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    ),
  ),
  'with spaces at the ends of lines': everyLine((line) => `${line}　 `),
  'with sentences set in': everyLine((line) => (/。\s*$/.test(line) ? `　${line}` : line)),
  'with line feeds of Windows': everyLine((line) => line, '\r\n'),
  'in paragraphs of Outlook': asHtml(
    (line) => `<p class="MsoNormal">${line.trim() === '' ? '&nbsp;' : line}</p>`,
    '\n',
  ),
  'in blocks of Gmail': asHtml((line) => `<div>${line.trim() === '' ? '<br>' : line}</div>`, ''),
  'in lines broken by hand': asHtml((line) => line, '<br>\n'),
}
