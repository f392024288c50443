import { type Act, column, type Life } from './life.ts'

const sheet = (life: Life) => life.group.world.sheet

/** Pasted with the cell below: what is typed alone a dropdown or a date cell may refuse. */
function pasteIn(life: Life, n: number, { header, text }: { header: string; text: string }): void {
  const rows = sheet(life).read('開催')
  const row = 2 + (n % Math.max(1, rows.length - 1))
  const at = column(life, '開催', header)
  const below = rows[row]?.[at - 1] ?? ''
  sheet(life).edit({ title: '開催', row, column: at, values: [[text], [below]] })
}

/** What people do to 開催. */
export const meetingActs: Readonly<Record<string, Act>> = {
  moveVenue: (life, n) => pasteIn(life, n, { header: '会場名', text: `第${n}会議室` }),
  pasteBadDeadline: (life, n) => pasteIn(life, n, { header: '申込締切', text: '来月のなかごろ' }),
  mendDeadline: (life, n) => pasteIn(life, n, { header: '申込締切', text: '2019/11/01' }),
  sortMeetings: (life, n) => {
    const at = column(life, '開催', ['開催ID', 'テーマ', '会場名'][n % 3] ?? '')
    sheet(life).sort({ title: '開催', column: at, ascending: n % 4 < 2 })
  },
}
