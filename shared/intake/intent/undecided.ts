/** What the office has to settle first; 「空きがあれば」 asks us. */
const ownMatter =
  '(?:予算|旅費|許可|承認|決裁|了解|了承|内諾|都合|日程|調整|議会|業務|仕事|公務|体調|予定|休暇|人手|状況)'
const oncePast = '(?:[けれえせめべ]ば|たら|次第|てから)'
const tells = '(?:連絡|申し?込|回答|返信|返事|知らせ)(?!くだ|下さ|いただ|頂)'

/** 「予算が付けば」, 「許可が下りましたら」 */
const ifSettled = new RegExp(`${ownMatter}[^。、]{0,14}${oncePast}[^。]{0,24}$`, 'u')
/** 「参加できそうでしたら改めて」 */
const another =
  /(?:たら|[けれえせめべ]ば|てから|次第|なら)[、\s]?(?:改めて|あらためて|また|後日|追って|別途|再度)[^。、]{0,8}$/u
/** 「通知をいただけるようであれば課内で相談し、申し込みたい」, 「…でしたら、参加者を決めて、改めて」 */
const thenSettled =
  /(?:[けれえせめべ]ば|たら|なら|次第|(?:いただい|頂い|もらっ)てから)[、\s]?[^。、]{0,12}(?:(?:相談|協議|検討|調整|判断|決裁|人選)(?:を)?(?:し(?:て|た(?:うえ|上)で)?|のうえ|の上|(?:した)?後)|(?:決め(?:て|た(?:うえ|上)で)?|選(?:んで|び)))[、\s]?[^。、]{0,16}$/u
/** 「参加できるか、上司に確認してから改めてご連絡します」 */
const whether = new RegExp(
  `^[^。、]{0,10}(?:る|ます|そう)(?:か(?:どうか)?|ように?な(?:っ|りまし)たら|でしたら|なら|であれば|ましたら)[、\\s]?[^。]{0,30}${tells}`,
  'u',
)
/** 「課内で参加者を決めて、改めて申し込みたい」 */
const whoFirst = /^(?:参加|出席)(?:者|する(?:者|職員))を?(?:決め|選[んび]|人選)/u
/** 「参加については、決裁が下りてからお申し込みします」 */
const afterwards = new RegExp(`(?:てから|次第)[、\\s]?[^。、]{0,8}${tells}`, 'u')

/** Whether words of coming wait for something that the writer has not settled yet. */
export function isUndecided({
  head,
  tail,
}: {
  readonly head: string
  readonly tail: string
}): boolean {
  return (
    [ifSettled, another, thenSettled].some((words) => words.test(head)) ||
    whether.test(tail) ||
    whoFirst.test(tail) ||
    afterwards.test(tail)
  )
}
