import { isTitle } from '../words/job-titles.ts'
import { remember } from './remember.ts'
import { withoutAsides } from './sentences.ts'

/** 「第1回は私がお邪魔しましたが、」 */
const wasThere =
  /^.{0,60}?(?:参加|出席|お邪魔|お?伺い|お?うかがい|参り|見学)(?:を)?(?:し|いたし|致し|させて(?:いただ|頂)き)?ました(?:が|けれども?|けど)、/u

/** 「現場の職員（建設課 技師 檜垣 剛）に」, 「課長（舟木）が」: whom the bracket names. */
const unnamed = /(?:職員|者|担当者|隊員|部下|若手|同僚)\s?\(([^()]{2,24})\)(?=[がをにのは])/gu
const titled = /(長|補佐|主任|主査|主事|主幹|参事)\s?\((\p{Script=Han}{1,4})\)(?=[がをにのはも])/gu

/** 「私の分は受付済みと伺っておりますので、」 */
const ownDone =
  /^(?:なお|また)?[、\s]?(?:私|小職)(?:の(?:分|登録|申し?込み?))?は[^。、]{0,16}済[^。、]{0,20}(?:ので|が|ため)[、\s]/u

const gathering =
  '(?:(?:標記|表記|本|この|その|次回の?|今回の|同|貴)?(?:第\\s?\\d{1,2}\\s?回の?)?(?:地方創生)?(?:研究会|勉強会|会議|会合|見学会|見学|イベント|マッチングイベント))'
/** When, where and as how many somebody comes: none of it says who. */
const byTheWay = `(?:(?:${gathering}|第\\s?\\d{1,2}\\s?回)(?:に(?:は|も)?|へ(?:の|は)?)|\\d{1,2}月\\s?\\d{1,2}日(?:の|に|は)?|\\d{1,2}/\\d{1,2}(?:\\([^()]{1,3}\\))?(?:の|に|は)|当日(?:は|に)?|急遽|急きょ|ぜひ|是非|代表して|新たに)`
const behindParticle = new RegExp(
  `(?<=[\\p{Script=Han}\\p{Script=Katakana})](?:[がはもを]|に|から|より))(?:[、\\s]?${byTheWay})+[、\\s]?(?=\\S)`,
  'gu',
)
const behindOf = new RegExp(
  `(?<=[\\p{Script=Han}\\p{Script=Katakana})]の)${gathering}(?:へ|に)?の?(?=参加|出席|会員|登録|入会)`,
  'gu',
)

const together =
  /((?:[\p{Script=Han}\p{Script=Katakana}]{0,8}(?:課|係|室|長|主任|主査|主事|同僚|部下|上司)の)?\p{Script=Han}{1,4})ともども/gu

/** 「当課の小峰ともども欠席」 */
export const sayBoth = (sentence: string): string =>
  sentence.includes('ともども') ? sentence.replace(together, '私と$1は') : sentence

/** A sentence without asides and by-the-ways, so that who is meant stands beside what he does. */
export const plainSentence = remember((sentence): string =>
  sayBoth(withoutAsides(sentence.slice(0, 300)))
    // 協力隊の「ジョンソン・エミリー」
    .replace(/「([\p{Script=Katakana}ー・ ]{3,24})」/gu, '$1')
    // 「あわせて主事の中川も」
    .replace(
      /(?<=^|[。、])(?:あわせて|併せて|加えて|さらに|同じく|同様に|なお|また)[、\s]?(?=\p{Script=Han})/gu,
      '',
    )
    // 「2名で申し込みましたが、うち千葉が」
    .replace(/(?<=[、。])(?:その)?うち(?:の|、)?\s?(?=\p{Script=Han})/gu, '')
    // 「私の上司である肥前課長」
    .replace(/である(?<=\p{Script=Han}である)(?=\p{Script=Han})/gu, 'の')
    .replace(/私の(?=上司|部下|同僚|後輩|先輩)/gu, '')
    // 「もう1名の安江 友紀（主事）は」
    .replace(/もう\s?[1一](?:名|人)の[、\s]?(?=\p{Script=Han})/gu, '')
    // 「私と中川の両名とも」
    .replace(/の?両名(?=[がはとでも、])/gu, 'の2名')
    // 「島田彩花1名の参加で」
    .replace(/(?<=\p{Script=Han}) ?1(?:名|人)の(?=参加|出席)/gu, 'の')
    // 「私と合わせて2名で」
    .replace(/(私|小職)と(?:合わせ|あわせ|併せ)て\s?(?=計?\d)/gu, '$1と')
    .replace(unnamed, (whole: string, inside: string) =>
      isTitle(inside) ? whole.replace(`(${inside})`, '') : inside,
    )
    .replace(titled, '$1の$2')
    .replace(wasThere, '')
    .replace(ownDone, '')
    .replace(behindParticle, '')
    .replace(behindOf, '')
    // 「生方課長のお供で私も」
    .replace(/の(?:お供|随行|付き添い)(?:で|として|に)[、\s]?(?=私|小職|当方)/gu, 'と')
    // 「同じ室の係長、藤田 彩香が」
    .replace(
      /の(\p{Script=Han}{2,6})、\s?(?=\p{Script=Han}{1,4} ?[\p{Script=Han}\p{Script=Hiragana}]{1,4}[(がはをとの])/gu,
      (whole, title: string) => (isTitle(title) ? `の${title} ` : whole),
    )
    // 「六車が1名で参ります」
    .replace(/(?<=\p{Script=Han}が)[、\s]?1(?:名|人)(?:のみ)?で(?=\S)/gu, '')
    // 「代わって私から申し込みます」: who writes does not come by it.
    .replace(
      /(?:私|小職|当方)(?:から|より)(?=[^。にへ]{0,14}(?:申し?込|連絡|知らせ|報告|送|伝え|一報|耳に入れ))/gu,
      '',
    )
    // 「企画課から本多、観光課から牧野が参加します」
    .replace(/(?<=[課室係部局])から(?=\p{Script=Han})/gu, 'の')
    // 「会員登録しておりました 志鷹 正樹 が」
    .replace(
      /(?<=登録して(?:おりました|いました|おります|いた|いる)) (?=\p{Script=Han}{1,4} [\p{Script=Han}\p{Script=Hiragana}]{1,4} ?[がは])/gu,
      '',
    )
    .replace(
      / (?<=[たるい] )(?=\p{Script=Han}{1,4} [\p{Script=Han}\p{Script=Hiragana}]{1,4} ?[がは])/gu,
      '、',
    )
    // 「課長補佐の　津田　哲也　が」: names set off with spaces.
    .replace(/(?<=\p{Script=Han}の) +(?=\p{Script=Han})| +(?=[がはもを、])/gu, ''),
)
