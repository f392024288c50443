import { gapsIn } from './columns.ts'

const itemStart = /^[■□●○・◆◇▼【*(※×✕]|^-\s|^\d{1,2}[.)\s、]/u
/** 「・学校再編」: an item of few words does not go on in the line below. */
const shortItem = /^[^。、]{1,32}(?<![はがをにでとへもの])$/u

const word =
  '(?:[\\p{Script=Han}々ヶノ\\p{Script=Katakana}ー・→⇒]{1,16}\\d{0,2}|\\p{Script=Hiragana}{1,5}|[^\\s。、()]{1,14}[課係室部局班隊])'
/** 「産業振興課 主事 伊座利 海斗」, 「木下 澄（記載漏れ）」: words side by side, none of which is a sentence's. */
const row = new RegExp(
  `^(?=[^。、]*[\\p{Script=Han}\\p{Script=Katakana}])${word}(?: +${word}| ?\\([^()]{1,30}\\)){1,6}$`,
  'u',
)
/** 「所属：企画課」 stands alone; 「… 13:30 から」 does not. */
const fieldLine = /^[^:。、\d]{1,12}:\s*\S/u

/** 「所属はいずれも産業振興課です。」 below a list goes on from nothing. */
const statement = /^(?:所属|部署|担当課|電話(?:番号)?|連絡先|メール(?:アドレス)?|役職|職名)は/u

/** 「研究会事務局」 in a line of its own begins no sentence. */
const addressee = /^[^。、]{0,24}(?:事務局|御中|各位)$/u

/** 「（室長 椎野 正彦、主査 鈴木 洋平）急で申し訳ありません。」: the bracket belongs to what stands in front of it. */
const bracketFirst = /^(\([^()]{8,80}\))(.+)$/u

const isListed = (text: string): boolean =>
  itemStart.test(text) ? shortItem.test(text) : row.test(text)

/** 「新井　拓也（主任）」 above 「の2名で参加したいと思います」: it stands in the middle of a sentence. */
function goesOn(lines: readonly string[], at: number): boolean {
  const below = lines.slice(at + 1, at + 12).find((line) => !isListed(line.trim()))
  return /^\s*[のがはをもとに、](?!りまとめ|ぎわい|う)/u.test(below ?? '')
}

/** Sentences of wrapped lines: a line that ends inside a sentence goes on in the next. */
export function sentencesOf(lines: readonly string[]): readonly string[] {
  const paragraphs: string[] = []
  let open = ''
  const close = () => {
    if (open !== '') paragraphs.push(open)
    open = ''
  }
  for (const [at, line] of lines.entries()) {
    const text = line.trim()
    const alone =
      fieldLine.test(text) ||
      (gapsIn(text) > 0 && !/[。、]/u.test(text)) ||
      (isListed(text) && !goesOn(lines, at))
    if (text === '' || alone || itemStart.test(text) || statement.test(text)) close()
    open += text
    if (alone || addressee.test(text) || open.length > 1_000) close()
  }
  close()
  return paragraphs
    .flatMap((paragraph) => paragraph.split(/(?<=[。!?！？])/u))
    .flatMap((sentence) => bracketFirst.exec(sentence)?.slice(1) ?? [sentence])
    .map((sentence) => sentence.trim())
    .filter((sentence) =>
      /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]|\b(?:attend|participate|join|take part)\b/u.test(
        sentence,
      ),
    )
}

/** 「久保（明日の研究会に出席予定でした）ですが」: what a bracket tells by the way is no part of the sentence. */
const aside =
  /\((?![\p{Script=Hiragana}\p{Script=Katakana}ー・ ]{2,24}\))[^()]*(?:でした|ました|です|ます|ません|予定|と聞い|とのこと|ため)[^()]*\)/gu

export function withoutAsides(sentence: string): string {
  return sentence.replace(aside, '')
}
