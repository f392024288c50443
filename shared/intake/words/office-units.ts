const unitEnd =
  /(?:部|課|室|係|局|班|署|グループ|チーム|担当|センター|事務所|支所|出張所|振興局|総合支庁|庁舎|委員会|事務局|本部|支部|庁|館|学校|大学|大学院|学部|学科|研究科|専攻|病院|公社|ユニット|プロジェクト|ライン|ラボ|支店|支社|総局|営業所|研究所|保健所|消防|ブロック|会計管理者|分室|窓口|部門|専門部会|機構|図書館|公民館|戦略監付|付|オフィス|推進隊|ゼミ|ゼミナール|研究室)$|^(?:総務|法務|外務|財務|文部科学|厚生労働|農林水産|経済産業|国土交通|環境|防衛)省$|^内閣(?:府|官房)$|^(?:人事|会計検査)院$/u

/** Family names of three characters and more that end like a unit of an office. */
const familyNames = new Set(
  '長谷部 日下部 久保部 安倍部 曽我部 長宗我部 春日部 長曽我部 小田部 五十部 物集部 二階堂'.split(
    ' ',
  ),
)

const organisation =
  /株式会社|有限会社|合同会社|合資会社|\(株\)|\(有\)|\(同\)|\(一社\)|\(公社\)|\(公財\)|\(一財\)|社団法人|財団法人|NPO法人|特定非営利活動法人|社会福祉法人|独立行政法人|大学法人|学校法人|協同組合|新聞社|日報社|通信社|時報社|民報社|タイムス社|出版社|放送局|テレビ局|信用金庫|信用組合|\p{Script=Han}{2,}(?:銀行|農協|漁協|信金|信組)$|新報社|日報$|新聞$|新報$|(?:日報|新聞|新報)\p{Script=Han}{0,4}(?:支社|支局|本社|総局)$|タイムズ$|ジャーナル$|放送$|総合研究所|商工会|観光協会|社会福祉協議会|観光局|振興公社|まちづくり会社|DMO|Inc\.|Co\.,|LLC/u

const jointBody =
  /(?:広域連合|一部事務組合|広域事務組合|事務組合|広域行政組合|広域市町村圏組合|広域圏組合|企業団|広域行政事務組合|衛生組合|消防組合|広域(?:行政|市町村圏?|圏|連携|環境|衛生|消防)\p{Script=Han}{0,6}(?:センター|組合|事務所|本部)|町村会|市長会|町長会|村長会)$/u

const shortUnits = new Set(
  '本部 支部 病院 大学 学校 消防 分室 本庁 支所 支局 支店 議会 本課'.split(' '),
)

/** A division, section, … of an office, or a ministry, as 政策推進課. Family names such as 服部 are not. */
export function isUnit(token: string): boolean {
  if (token.length < 2 || token.length > 30 || familyNames.has(token)) return false
  // 後任は同課, 部署:企画課: words of the sentence or form hang on it.
  if (
    !/^[\p{L}\p{N}]/u.test(token) ||
    /[:【】<>=@]|協力隊員?の|^[^()]*[()][^()]*$|.(?:は|が|を|(?<!こど|子ど)も|から|より|まで)\p{Script=Han}/u.test(
      token,
    )
  )
    return false
  // 「地域創造学部3年の物部」, 「梼原の長宗我部」
  if (/の\p{Script=Han}{1,2}部$/u.test(token) && !/の[本支学]部$/u.test(token)) return false
  if ([...familyNames].some((name) => token.endsWith(`の${name}`))) return false
  // 暮部, 氷室: of two characters it is rather a family name.
  if (token.length === 2 && !shortUnits.has(token) && !/^\d/.test(token)) return false
  if (
    /(?:関係|無関係|全部|一部|幹部|受付|交付|納付|寄付|添付|送付|日付|配付|給付|貸付|教室)$/u.test(
      token,
    )
  )
    return false
  return unitEnd.test(token) && !/^(?:御|ご|各)?担当$/u.test(token)
}

/** A family name that only looks like a unit. */
export function looksLikeUnitButIsName(token: string): boolean {
  return familyNames.has(token)
}

/** A company, foundation, …: neither a municipality nor a unit of one. */
export function isOrganisation(token: string): boolean {
  return (
    organisation.test(token) ||
    (token.endsWith('社') && /^\S{3,}(?<![支本神貴弊当公同商])社$/u.test(token))
  )
}

/** 広域連合, 一部事務組合: local governments outside the list of municipalities. */
export function isJointBody(token: string): boolean {
  return token.length > 4 && token.length < 30 && jointBody.test(token)
}
