import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

const read = (text: string, from?: string, subject = '第1回研究会') =>
  readApplication(incoming(text, { subject, ...(from ? { from } : {}) }), context)

describe('the address of the office stands over the one at home', () => {
  const home = 'なかせ <nakase.kohei77@yahoo.co.jp>'
  const who = '徳島県美波町企画課の中瀬 航平と申します。第1回に参加を希望します。'
  it.each([
    '職場のアドレスは nakase-k@town.minami.lg.jp です。お返事は職場にお願いします。',
    '休日のため自宅から送っています。役場のメール：nakase-k@town.minami.lg.jp',
  ])('%s', (said) => {
    expect(read(`${who}\n${said}`, home).participants[0]?.email).toBe('nakase-k@town.minami.lg.jp')
  })

  it.each([
    '返信はこのアドレスにお願いします（職場は nakase-k@town.minami.lg.jp ですが不在です）。',
    '観光課（kanko@town.minami.lg.jp）にも同じものをお送りしました。',
  ])("but not where he asks for another, or it is somebody else's: %s", (said) => {
    expect(read(`${who}\n${said}`, home).participants[0]?.email).toBe('nakase.kohei77@yahoo.co.jp')
  })
})

it('an office that writes its name in Latin letters is nobody', () => {
  const text =
    '徳島県美波町　企画監理課\n\nお世話になります。\n第1回の出席者は以下の2名です。\n\nNo.  職名    氏名         ふりがな\n1    参事    丸山　光男   まるやま　みつお\n2    主事    北川　彩     きたがわ　あや'
  const { participants, contact } = read(text, 'Minami Town Office <kikaku@town.minami.lg.jp>')
  const shared = { department: '企画監理課', email: 'kikaku@town.minami.lg.jp' }
  expect(participants).toMatchObject([
    { name: '丸山 光男', ...shared },
    { name: '北川 彩', ...shared },
  ])
  expect(contact?.name ?? '').toBe('')
})

it.each([
  'まちづくり推進課から1名申し込みます。\n\n中瀬航平　主幹　　電話0884-00-1250',
  '11月14日の研究会、まちづくり推進課からは一名で参加します。\n\n中瀬航平',
])('the section from which one comes is his: %s', (text) => {
  expect(read(`徳島県美波町です。\n${text}`).participants).toMatchObject([
    { name: '中瀬 航平', department: 'まちづくり推進課' },
  ])
})

it('a title behind its section is told without it', () => {
  const { participants } = read(
    '美波町の中瀬です。参加を希望します。\n役職は経営戦略課の課長代理です。\n\n美波町役場 経営戦略課 戦略推進室\n中瀬 航平',
  )
  expect(participants[0]?.title).toBe('課長代理')
})

it("the name of a magazine is nobody's", () => {
  const { participants } = read(
    '月刊「まちの仕事」編集部の西岡と申します。第1回を取材させてください。\n\n月刊まちの仕事 編集部\n記者　西岡 恵（にしおか めぐみ）\n電話 06-0000-1187',
    '西岡 恵 <nishioka@shigoto.example>',
  )
  expect(participants.map(({ name }) => name)).toEqual(['西岡 恵'])
})
