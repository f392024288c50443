import { describeScenes } from './scenes.ts'

describeScenes({
  'somebody else is said to be away, in a sentence or clause of its own': `
    鶴岡彩が産休に入ります。代わりに山形健一が参加します。11月14日の研究会です。 => leaving:鶴岡彩 incoming:山形健一
    鶴岡彩が産休に入りますので、11月14日の研究会は代わりに山形健一が参加します。 => leaving:鶴岡彩 incoming:山形健一
    11月14日の研究会、鶴岡が出張になりましたので代わりに山形が参加します。 => leaving:鶴岡 incoming:山形
    第1回に申し込んでいた鶴岡彩が入院いたしました。代わりに山形健一が出席します。 => leaving:鶴岡彩 incoming:山形健一
    鶴岡彩が育休に入りますので、後任の山形健一が11月14日の研究会に参加します。 => leaving:鶴岡彩 incoming:山形健一
    鶴岡彩が休職することとなりました。代理で山形健一が第1回に伺います。 => leaving:鶴岡彩 incoming:山形健一
  `,
  'in words that no rule knows, the writer at least does not leave': `
    鶴岡彩が海外研修に行っております。代わりに山形健一が参加します。 => incoming:山形健一
    鶴岡は来月から産前の休みです。代わりに山形健一が第1回に参加します。 => leaving:鶴岡 incoming:山形健一
  `,
  'the writer leaves where he says so of himself': `
    産休に入りますので、11月14日の研究会は代わりに山形健一が参加します。 => leaving:中瀬航平 incoming:山形健一
    私が出張になりましたので、代わりに山形健一が参加します。 => leaving:中瀬航平 incoming:山形健一
  `,
})
