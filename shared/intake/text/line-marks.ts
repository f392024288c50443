const mark = /^[^\p{L}\p{N}【[<〈《「『("'+〒]+/u
const numbering =
  /^(?:(?:No\.?|№)\s?\d{1,2}[.:)]?\s+|\(\d{1,2}\)|\d{1,2}(?:[.．、)]\s*|\s+(?=\D)|:\s*(?=\D))|[A-Za-z][.)]\s+|\([ア-ンa-z]\)|[ア-オ][.)、\s]\s*|[一二三四五六七八九十]{1,2}[、.\s]\s*)/u

/** 〇 counts as a number in Unicode. */
const ring = /^\s*〇(?=[^〇\s\d])/u

/** Without ■, (1), １．, … at the front. */
export function withoutMark(line: string): string {
  const plain = line.replace(ring, '').replace(mark, '')
  const rest = plain.replace(numbering, '')
  return rest === '' ? plain : rest.replace(mark, '')
}
