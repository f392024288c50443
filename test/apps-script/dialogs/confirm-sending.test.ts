import { describe, expect, it } from 'vitest'
import type { World } from '../../google/open-world.ts'
import { openStudyGroup, rows, subjects } from '../study-group.ts'
import { ask, openedPage, preparedOnce, typeApplicants } from './ask.ts'

/** Two people decided in the dialog; their decision mails wait for a look. */
const twoWaiting = preparedOnce(() => {
  const { world } = openStudyGroup()
  typeApplicants(world, [
    { name: '見本 一', body: '見本町' },
    { name: '試験 二', body: '試験市' },
  ])
  world.advance(10 * 60_000)
  ask(world, 'decideParticipants', {
    meetingId: '2-01',
    choice: { '2-01-001': '参加決定', '2-01-002': '参加決定' },
  })
  return world
})

/** The fields of the page as a browser would send them. */
function fieldsOf(page: string): { send: string[]; seen: Record<string, string> } {
  const send = [...page.matchAll(/name="send" value="([^"]+)"[^>]*checked/g)].map(
    ([, key = '']) => key,
  )
  const seen = Object.fromEntries(
    [...page.matchAll(/name="seen\.([^"]+)" value="([^"]+)"/g)].map(([, key = '', text = '']) => [
      key,
      text,
    ]),
  )
  return { send, seen }
}

const decisions = (world: World) =>
  subjects(world).filter((subject) => subject.includes('ご参加決定'))

describe('「確認して送る」', () => {
  it('shows who waits, and the full words for one of them, and changes nothing by being opened', () => {
    const world = twoWaiting()
    const before = world.sheet.read('参加')
    const page = openedPage(world, '確認して送る')
    expect(fieldsOf(page).send).toEqual(['2-01-001/M02/1', '2-01-002/M02/1'])
    expect(page).toContain('参加決定のお知らせ（2通）')
    expect(page).toContain('見本 一 様に届く文面')
    expect(page).toContain('m1@town.mihon.example')
    expect(page).toContain('見本ビル9F')
    expect(page).toContain('event@jimukyoku.example')
    expect(world.sheet.read('参加')).toEqual(before)
  })

  it('says in 試験 mode that nobody but 知らせ先 gets anything', () => {
    const world = twoWaiting()
    expect(openedPage(world, '確認して送る')).not.toContain('いまは試験中です')
    const row = world.sheet.read('設定').findIndex(([item]) => item === '送信方法') + 1
    world.sheet.editCell({ title: '設定', header: '値', row, value: '試験' })
    expect(openedPage(world, '確認して送る')).toContain('いまは試験中です')
  })

  it('sends what was ticked, with the ひとこと, and leaves the rest waiting', () => {
    const world = twoWaiting()
    const { seen } = fieldsOf(openedPage(world, '確認して送る'))
    const answer = ask(world, 'approveSending', {
      send: ['2-01-001/M02/1'],
      seen,
      note: { '2-01-001': '先日のお電話、ありがとうございました。' },
    })
    expect(answer.html).toContain('<b>1通</b>を承認しました')
    world.advance(30 * 60_000)
    expect(decisions(world)).toHaveLength(1)
    expect(world.mail.sent().at(-1)?.text).toContain('先日のお電話、ありがとうございました。')
    expect(openedPage(world, '確認して送る')).not.toContain('2-01-001/M02')
    expect(rows(world, '参加').map((row) => row.連絡 ?? '')).toEqual(['', ''])
  })

  it('says the ひとこと in that one mail, and in no later one', () => {
    const world = twoWaiting()
    const { seen } = fieldsOf(openedPage(world, '確認して送る'))
    const note = { '2-01-001': '先日のお電話、ありがとうございました。' }
    ask(world, 'approveSending', { send: ['2-01-001/M02/1'], seen, note })
    world.advance(30 * 60_000)
    expect(rows(world, '参加').map((row) => row.ひとこと ?? '')).toEqual(['', ''])
    world.skipTo('2019-11-07T08:55:00+09:00')
    world.advance(20 * 60_000)
    const reminder = world.mail.sent().at(-1)
    expect(reminder?.subject).toContain('開催のご案内')
    expect(reminder?.text).not.toContain('お電話、ありがとう')
    expect(rows(world, '操作記録').map((row) => row.操作)).not.toContain('連絡')
  })

  it('is journalled once: who approved how many, and which', () => {
    const world = twoWaiting()
    ask(world, 'approveSending', fieldsOf(openedPage(world, '確認して送る')))
    const [made] = rows(world, '操作記録').filter((row) => row.操作 === '確認して送る')
    expect(made).toMatchObject({ 誰が: world.owner, 対象: '2件' })
    expect(String(made?.後)).toContain('2-01-002 参加決定のお知らせ')
    world.advance(30 * 60_000)
    expect(rows(world, '操作記録').map((row) => row.操作)).not.toContain('連絡')
  })

  it('sends nothing when the words have changed since they were shown', () => {
    const world = twoWaiting()
    const fields = fieldsOf(openedPage(world, '確認して送る'))
    world.sheet.editCell({ title: '開催', header: '会場名', row: 2, value: '別の会場' })
    expect(ask(world, 'approveSending', fields).fault).toContain('文面が、表示した後に変わりました')
    world.advance(30 * 60_000)
    expect(decisions(world)).toEqual([])
  })

  it('tells the second of two colleagues that the first was faster, and sends once', () => {
    const world = twoWaiting()
    const fields = fieldsOf(openedPage(world, '確認して送る'))
    ask(world, 'approveSending', fields)
    expect(ask(world, 'approveSending', fields).fault).toContain('ほかの人が先に送ったか')
    world.advance(30 * 60_000)
    expect(decisions(world)).toHaveLength(2)
  })

  it('shows the words with what was written and ticked so far', () => {
    const world = twoWaiting()
    const page = ask(world, 'confirmSending', {
      send: ['2-01-002/M02/1'],
      note: { '2-01-002': 'お気をつけて <b>' },
      shown: '2-01-002/M02/1',
    }).html
    expect(page).toContain('試験 二 様に届く文面')
    expect(page).toContain('お気をつけて &lt;b&gt;')
    expect(fieldsOf(page ?? '').send).toEqual(['2-01-002/M02/1'])
  })

  it('says so when nothing waits', () => {
    expect(openedPage(openStudyGroup().world, '確認して送る')).toContain(
      '確認を待っているメールはありません',
    )
  })
})

describe('an announcement to all members', () => {
  it('waits for a tick of its own beside the mails that somebody decided', () => {
    const world = twoWaiting()
    for (const [header, value] of Object.entries({
      開催ID: '2-02',
      種別: '研究会',
      状態: '受付中',
      開催日: '2020/02/20',
      開始: '13:30',
      終了: '16:30',
      会場名: '見本ビル9F',
      回: '第2回',
      申込締切: '2020/02/03',
    }))
      world.sheet.editCell({ title: '開催', header, row: 4, value })
    world.advance(10 * 60_000)
    const page = openedPage(world, '確認して送る')
    expect(page).toContain('開催の案内（2通）')
    expect(page).toContain('見本 一 様に届く文面（参加決定のお知らせ）')
    expect(page).not.toContain('name="note.K')
    expect(fieldsOf(page).send).toEqual(['2-01-001/M02/1', '2-01-002/M02/1'])
  })
})
