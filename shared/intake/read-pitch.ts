/** Words of somebody who sells; each counts once. */
const selling: readonly RegExp[] = [
  /(?:弊社|当社|小社|私ども)/u,
  /(?:サービス|製品|商品|ソリューション|システム|プラットフォーム|ツール)(?:の|を|など)?(?:ご?紹介|ご?提案|ご?案内|ご?提供)/u,
  /ご?(?:提案|紹介)(?:させて|の機会|の?お時間|したく|できれば)/u,
  /(?:導入|ご?利用)(?:実績|いただいて|事例)/u,
  /(?:お打ち?合わ?せ|面談|商談|オンライン会議|デモ)(?:の|を|に)?(?:お時間|機会|日程|ご?希望|させて)/u,
  /(?:お時間を?(?:頂戴|いただ|頂))/u,
  /(?:無料(?:トライアル|相談|診断)|資料請求|ご検討いただけ|キャンペーン|お見積)/u,
  /(?:自治体(?:様)?(?:向け|へ)|自治体様|営業|協賛|スポンサー|広告|取材)/u,
  /日程調整はこちら|calendly|timerex|spir\./iu,
]

const company = /株式会社|有限会社|合同会社|\(株\)|\(有\)|\(同\)|Inc\.|Co\.,|LLC/u

export function writesForCompany(text: string): 'company' | 'other' {
  return company.test(text) ? 'company' : 'other'
}

/** How many signs of a sales mail the text shows. */
export function countSellingSigns(text: string): number {
  return selling.filter((sign) => sign.test(text)).length
}
