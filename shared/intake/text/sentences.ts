import { gapsIn } from './columns.ts'

const itemStart = /^[■□●○・◆◇▼【*(※]|^\d{1,2}[.)\s、]/u
/** 「所属：企画課」 stands alone; 「… 13:30 から」 does not. */
const fieldLine = /^[^:。、\d]{1,12}:\s*\S/u

/** 「所属はいずれも産業振興課です。」 below a list goes on from nothing. */
const statement = /^(?:所属|部署|担当課|電話(?:番号)?|連絡先|メール(?:アドレス)?|役職|職名)は/u

/** 「研究会事務局」 in a line of its own begins no sentence. */
const addressee = /^[^。、]{0,24}(?:事務局|御中|各位)$/u

/** 「（室長 椎野 正彦、主査 鈴木 洋平）急で申し訳ありません。」: the bracket belongs to what stands in front of it. */
const bracketFirst = /^(\([^()]{8,80}\))(.+)$/u

/** Sentences of wrapped lines: a line that ends inside a sentence goes on in the next. */
export function sentencesOf(lines: readonly string[]): readonly string[] {
  const paragraphs: string[] = []
  let open = ''
  const close = () => {
    if (open !== '') paragraphs.push(open)
    open = ''
  }
  for (const line of lines) {
    const text = line.trim()
    const alone = fieldLine.test(text) || (gapsIn(text) > 0 && !/[。、]/u.test(text))
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
