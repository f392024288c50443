/** What a clause says about the meeting that it names. */
export type Stance = 'comes' | 'stays' | 'was' | 'open'

const clauseEnd =
  /(?:です|ます|た|ん|い|る)?が[、\s\n]|けれど|けど|ものの|一方|[。！!？?]|\n\s*\n|\n\s*[・■●○◯〇(\d]/u
const stays =
  /欠席|不参加|辞退|見送|見合わせ|取り?消|取りやめ|キャンセル|難し|困難|無理|都合が(?:つか|つき(?:ませ|そうに)|悪|合わ)|叶わ|かない(?:ませ|そう)|(?:参加|出席|訪問|お?伺い|お?うかがい|伺う|うかがう|参る|行く)(?:は|が|も|(?:する)?(?:こと|の)[がは])?[^。、]{0,4}でき(?:な|ませ|ず|かね)|(?:伺|うかが|行|参|出ら?)[えけれ](?:な|ませ|ず|そうにな|そうもな)|[×✕✖☓✗]/u
const was =
  /(?:参加|出席|見学|聴講)(?:を)?(?:させて(?:いただ|頂)き|いたし|致し|し)まし|(?:では|に(?:は|て)?)[^。]{0,12}(?:お世話になりました|ありがとう|お邪魔しました|伺いました|勉強になりました)/u
const open = /未定|検討|調整(?:中|し)|改めて|後日|追って|決まり次第|まだ(?:分か|わか|決ま)/u

/** How the clause around a place in the text takes the meeting named there. */
export function stanceAt(text: string, at: number): Stance {
  // 「前回（11月14日）と同じでしょうか」
  if (/前回の?[\s(]*$/u.test(text.slice(Math.max(0, at - 8), at))) return 'was'
  const behind = text.slice(at, at + 160)
  const end = clauseEnd.exec(behind)
  const clause = end ? behind.slice(0, end.index) : behind
  if (stays.test(clause)) return 'stays'
  if (was.test(clause)) return 'was'
  return open.test(clause) ? 'open' : 'comes'
}
