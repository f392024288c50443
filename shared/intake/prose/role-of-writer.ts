import type { PersonDraft } from '../name/person-draft.ts'
import type { Role } from '../words/field-labels.ts'

/** 「前任者が登録されているかと思いますので、今後は私を会員として登録し」 */
const takesSeat =
  /(?:今後|これから|今年度|本年度|\d{1,2}月(?:から|より))(?:は)?[、\s]?(?:私|わたくし|小職)を[^。、]{0,12}(?:登録|会員|名簿|加え)|後任(?:である|の|となる|になる|となりました|になりました)?[、\s]?(?:私|わたくし|小職)|(?:私|わたくし|小職)が[、\s]?(?:その)?後任(?:として|と|を|に)/u

/** 「私と2名でお願いいたします」, 「一人目は私のままで結構です」 */
const countsHimself =
  /(?:私|小職)と[^、。]{1,24}の(?:計|合わせて|合計)?\s?\d(?:名|人)で[^。]{0,6}(?:参加|出席|お?伺|見学|申し?込)|(?:私|小職)と(?:の|合わせて)?\s?\d(?:名|人)で(?:お?願い|参加|出席|お?伺)|[一1](?:人|名)目は(?:私|小職)/u

/** 「随行として係長の田口が同行いたします」: with whom was said before, and it is not the sender. */
const attendsAnother =
  /^(?:(?:なお|また)[、\s]?)?(?:随行|同行|お供|付き添い)(?:者)?(?:として|で|に|は|には)(?![^。]*(?:私|小職))/u

/** 「私に別の用務が入ってしまったため、代わりに」 */
const cannotCome =
  /(?:私|わたくし|小職)(?:自身)?(?:に|の|は|が)[、\s]?[^。がは]{0,14}(?:用務|公務|会議|予定|所用|出張|用事)が?(?:入|重な|でき)[^。]{0,14}[、\s](?:代わりに|代わって|代理で)/u

/** 「私も随行いたしますので」, of somebody named in the sentence before. */
const goesAlong =
  /(?:私|わたくし|小職)も[、\s]?(?:一緒に|併せて|あわせて)?[、\s]?(?:随行|同行|お供|同席)(?:し(?!ません)|いたし(?!ません)|させ)/u

const along =
  /(?:同行|随行|同席|陪席)(?![^。、]{0,4}(?:でき|ません|難し|困難|叶|かな))|一緒に|いっしょに|を(?:連れて|伴って|伴い)|と(?:共|とも)に|と(?:参り|伺|うかが|参加|出席|行き)|(?:私|小職)(?:の(?:他|ほか)|に(?:加え|くわえ)|\(|と|も|、)|と(?:の)?(?:\d(?:名|人)|二人|ふたり|両名)で/

/** 「主事の鈴木も同行します」: the sender comes too. */
export const bringsWriter = (text: string): boolean =>
  !attendsAnother.test(text) && along.test(text)

/** What the letter as a whole says of who wrote it, beside what a sentence about others said. */
export function roleOfWriter(
  said: Role | undefined,
  sentences: readonly string[],
  people: readonly PersonDraft[],
): Role | undefined {
  const says = (pattern: RegExp): boolean => sentences.some((one) => pattern.test(one))
  if (people.some(({ role }) => role === 'leaving') && says(takesSeat)) return 'incoming'
  if (said !== undefined) return said
  if (people.length > 0 && says(goesAlong)) return 'participant'
  if (says(cannotCome)) return 'leaving'
  return says(countsHimself) ? 'participant' : undefined
}
