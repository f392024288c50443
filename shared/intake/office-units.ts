const unitEnd =
  /(?:部|課|室|係|局|班|署|グループ|チーム|担当|センター|事務所|支所|出張所|振興局|総合支庁|委員会|事務局|本部|支部|庁|館|学校|大学|学部|病院|公社|ユニット|プロジェクト|ライン|ラボ|支店|営業所|研究所|保健所|消防|ブロック|会計管理者|分室|窓口|専門部会|機構|図書館|公民館|戦略監付|付|オフィス|推進隊)$/u

/** Family names that end like a unit of an office. */
const familyNames = new Set(
  `阿部 安部 安倍部 渡部 服部 岡部 磯部 田部 矢部 軽部 園部 長谷部 日下部 卜部 占部 物部 綾部 織部 曽我部 長宗我部 春日部 笠部 建部 武部 刑部 坂部 戸部 我部 苅部 久保部 草部 小部 沢部 宗部 薗部 滝部 竹部 土部 浜部 林部 海部 宮部 門部 山部 与部 別部 羽部 鳥部 高部 石部 水部 井部 下部 上部 北部 南部 西部 東部 中部 茂部 名部 
室 大室 氷室 小室 御室 三室 岩室 石室 田室 古室 山室 中室
別所 税所 田所 御所 膳所 台所 役所 城所 余所 勢力所
古館 大館 中館 岩館 新館 下館 角館 高館 
大班 北署 南署 与局 付 名付 係`
    .split(/\s+/)
    .filter((name) => name !== ''),
)

const organisation =
  /株式会社|有限会社|合同会社|合資会社|\(株\)|\(有\)|\(同\)|\(一社\)|\(公社\)|\(公財\)|\(一財\)|社団法人|財団法人|NPO法人|特定非営利活動法人|社会福祉法人|独立行政法人|大学法人|学校法人|協同組合|商工会|観光協会|社会福祉協議会|観光局|振興公社|まちづくり会社|DMO|Inc\.|Co\.,|LLC/u

const jointBody =
  /(?:広域連合|一部事務組合|広域事務組合|事務組合|広域行政組合|広域市町村圏組合|広域圏組合|企業団|広域行政事務組合|衛生組合|消防組合)$/u

const shortUnits = new Set(
  '本部 支部 病院 大学 学校 消防 分室 本庁 支所 支局 支店 議会 本課'.split(' '),
)

/** A division, section, … of an office, as 政策推進課. Family names such as 服部 are not. */
export function isUnit(token: string): boolean {
  if (token.length < 2 || token.length > 30 || familyNames.has(token)) return false
  // 後任は同課, 部署:企画課: words of the sentence or form hang on it.
  if (
    !/^[\p{L}\p{N}]/u.test(token) ||
    /[:【】]|.(?:は|が|を|も|から|より)\p{Script=Han}/u.test(token)
  )
    return false
  // 暮部, 氷室: of two characters it is rather a family name.
  if (token.length === 2 && !shortUnits.has(token)) return false
  return unitEnd.test(token) && !/^(?:御|ご|各)?担当$/u.test(token)
}

/** A family name that only looks like a unit. */
export function looksLikeUnitButIsName(token: string): boolean {
  return familyNames.has(token)
}

/** A company, foundation, …: neither a municipality nor a unit of one. */
export function isOrganisation(token: string): boolean {
  return organisation.test(token)
}

/** 広域連合, 一部事務組合: local governments outside the list of municipalities. */
export function isJointBody(token: string): boolean {
  return token.length > 4 && token.length < 30 && jointBody.test(token)
}
