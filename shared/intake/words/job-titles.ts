import { isOfficeWords } from './office-words.ts'

/** What officers are called, without the unit in front. Longest first when searched. */
const titles = `
課長補佐 課長代理 課長心得 課長 係長代理 係長 主任係長 主査 主任主査 主査補 副主査 主任 主任主事 主事 主事補 副主任
主幹 副主幹 総括主幹 統括主幹 主任主幹 主幹兼係長 参事 副参事 参事補 参事監 主任技師 技師 技師補 技術主幹 技監 主任技術員 技術員
書記 主任書記 書記長 書記次長 参与 理事 副理事 部長 副部長 部長代理 次長 部次長 局長 局次長 副局長 室長 室長補佐 室長代理 副室長 所長 副所長
館長 副館長 園長 センター長 副センター長 班長 副班長 グループ長 グループリーダー チームリーダー サブリーダー リーダー マネージャー マネジャー
チーフ 主席 首席 上席 主席主査 上席主査 統括主査 総括主査 専門員 主任専門員 専門幹 専門官 専門監 専門主査 企画監 企画幹 政策幹 総務幹 行政幹 主任幹 技術幹 推進監 調整監 政策監 対策監 総括監 主監 監
審議員 審議監 主席審議員 主任相談員 企画員 主任企画員 企画主幹 企画官 調整官 調整幹 推進官 推進幹 推進員 事務局長 事務局次長 事務局員 事務長 支所長 出張所長 園長補佐 支局長
町長 市長 村長 区長 知事 副町長 副市長 副村長 副区長 副知事 教育長 議員 町議会議員 市議会議員 村議会議員 区議会議員 県議会議員 府議会議員 都議会議員 道議会議員 議長 副議長
地域おこし協力隊 地域おこし協力隊員 協力隊員 隊員 会計年度任用職員 任期付職員 再任用職員 再任用 国際交流員 外国語指導助手 ALT 集落支援員 支援員 指導員 地域活性化起業人 地域おこし企業人 地域プロジェクトマネージャー
嘱託職員 嘱託員 嘱託 臨時職員 相談員 移住相談員 移住コーディネーター コーディネーター コンシェルジュ アドバイザー ディレクター プロデューサー
調査員 研究員 主任研究員 係員 課員 室員 事務員 主任事務員 派遣職員 研修生 主計 司書 校長 教頭 教諭 参事官 参事官補佐 補佐官 事務職員 主事心得 主任主事心得 総括補佐 筆頭補佐 班長補佐 会計管理者 危機管理監 専門職 管理監 統括監 統括 担当長 担当課長 担当係長 担当部長 担当主査 担当主任 担当主幹 担当参事 副課長 副係長
コンサルタント セールス プランナー デザイナー パートナー エディター シニアコンサルタント チーフコンサルタント エンジニア ライター アナリスト スタッフ デスク カメラマン
代表取締役 取締役 代表社員 代表理事 理事長 会長 社長 代表 支店長 営業部長 専務理事 常務理事 事務局主任 シニアマネージャー 記者 編集長 編集委員 論説委員 主筆 学生 大学院生 教授 准教授 助教 講師
`
  .split(/\s+/)
  .filter((title) => title !== '')
  .sort((a, b) => b.length - a.length)

const titleSet = new Set(titles)

/** 課長 alone is a title; 企画課長 is 企画課 and 課長. */
const headOfUnit =
  /^(.*)(課|係|室|部|局|班|グループ|センター|所|館|支所|チーム)長(補佐|代理|心得)?$/u

/** The heads of municipalities and their schools, and who stands in for them. */
export const heads: readonly string[] = ['町長', '市長', '村長', '区長', '知事', '教育長']
const chiefs = new Set([...heads, ...heads.slice(0, -1).map((head) => `副${head}`), '議長'])

/** Heads of offices sign letters and head forms; they come only where the letter says so. */
export const isChief = (title: string): boolean => chiefs.has(title)

export type TitleReading = { readonly unit: string; readonly title: string }

/** 保健師, 管理栄養士, 学芸員: what offices do, and who does it; in a sentence it may be anybody (運転員). */
export function isCalling(token: string): boolean {
  const work = /^(.{2,})[員師士官]$/u.exec(token)?.[1]
  return work !== undefined && isOfficeWords(work)
}

export function isTitle(token: string): boolean {
  return titleSet.has(token)
}

/** Reads 企画課主任 as 企画課 + 主任, 企画課長 as 企画課 + 課長, 政策推進係長 likewise; undefined when no title ends the token. */
export function readTitle(token: string): TitleReading | undefined {
  // 前回は町長: a particle in front belongs to the sentence.
  if (
    token.length > 24 ||
    /.(?:は|が|を|に|(?<!こど|子ど)も|へ|から|より|して|って|した)\p{Script=Han}/u.test(token)
  )
    return undefined
  if (titleSet.has(token)) return { unit: '', title: token }
  // 当課課長: of the sender's own section.
  const own = /^[当本弊同][課室係部局](.+)$/u.exec(token)?.[1]
  if (own !== undefined && titleSet.has(own)) return { unit: '', title: own }
  const two = token.includes('兼') ? /^(.{2,12})兼(.{2,14})$/u.exec(token) : null
  if (two?.[1] && two[2] && readTitle(two[2])) {
    const first = readTitle(two[1])
    if (first)
      return { unit: first.unit, title: first.unit === '' ? token : token.slice(first.unit.length) }
  }
  const [, place = '', chief = ''] =
    /^(.{2,}(?:センター|館|校|園|支所|事務所))(所長|館長|校長|園長)$/u.exec(token) ?? []
  if (place !== '') return { unit: place, title: chief }
  const head = headOfUnit.exec(token)
  if (head?.[1] && head[2]) {
    const unit = head[1] + head[2]
    return { unit, title: `${head[2]}長${head[3] ?? ''}` }
  }
  const known = titles.find((title) => token.endsWith(title))
  return known === undefined
    ? undefined
    : { unit: token.slice(0, token.length - known.length), title: known }
}

/** The longest title with which the text begins; blank when there is none. */
export function titleAtStart(text: string): string {
  return titles.find((title) => text.startsWith(title)) ?? ''
}
