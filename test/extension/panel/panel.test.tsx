import { afterEach, expect, test, vi } from 'vitest'
import { mail, OpenDesk } from './open-desk.ts'

afterEach(() => {
  vi.useRealTimers()
  document.body.replaceChildren()
})

const open = () => new OpenDesk().open()

test('shows what the mail says, under the names that are part of the contract', async () => {
  const desk = await open()
  const values = ['氏名', '自治体', 'メールアドレス'].map((name) => desk.field(name).value)
  expect(values).toEqual(['川瀬 航平', '徳島県美波町', 'kawase@town.minami.lg.jp'])
  expect(desk.field('開催').value).toBe('2-01')
  for (const name of ['ふりがな', '所属', '職名', '電話番号'])
    expect(desk.field(name).value).toBe('')
  expect(desk.one('[role=radiogroup]').getAttribute('aria-label')).toBe('用件')
  expect(desk.one('[role=dialog] h2').textContent).toBe('送信者を登録')
})

test('shows where a value comes from', async () => {
  const desk = await open()
  const note = desk.field('自治体').closest('.field')?.querySelector('.why')
  expect(note?.textContent).toContain('town.minami.lg.jp')
})

test('offers both 府中市', async () => {
  const desk = await new OpenDesk().open({
    ...mail,
    from: { name: '川瀬 航平', address: 'kawase@mail.example' },
    text: '府中市政策課の川瀬航平です。第1回研究会に参加を希望します。',
  })
  const [choice] = desk.all('[role=radiogroup][aria-label="候補"]')
  expect(choice?.textContent).toMatch(/東京都府中市.*広島県府中市/)
  expect(desk.all('.field.doubt .why').map(({ textContent }) => textContent)).toContain(
    '同じ名前の自治体があります。選んでください',
  )
  choice?.querySelectorAll<HTMLElement>('input')[1]?.click()
  await desk.rest()
  expect(desk.field('自治体').value).toBe('広島県府中市')
})

test('leaves open who comes where the letter does, and takes the writer in with one click', async () => {
  const desk = await new OpenDesk().open({
    ...mail,
    text: [
      '美波町政策推進課の川瀬航平です。',
      '標記研究会の件、弊課から1名申し込みます。担当の係長が伺う予定です。',
    ].join('\n'),
  })
  expect(desk.field('氏名').value).toBe('')
  expect(desk.field('連絡窓口').value).toBe('kawase@town.minami.lg.jp')
  await desk.click('川瀬 航平 様を参加者に加える')
  const values = ['氏名', '自治体', '所属', 'メールアドレス'].map((name) => desk.field(name).value)
  expect(values).toEqual(['川瀬 航平', '徳島県美波町', '政策推進課', 'kawase@town.minami.lg.jp'])
  expect(desk.field('連絡窓口').value).toBe('')
  expect(desk.all('.card')).toHaveLength(1)
  expect(desk.all('button.link').map(({ textContent }) => textContent)).not.toContain(
    '川瀬 航平 様を参加者に加える',
  )
})

test('keeps what was written on a card without a name when the writer is taken in', async () => {
  const desk = await new OpenDesk().open({
    ...mail,
    text: '美波町政策推進課の川瀬航平です。\n第1回研究会に弊課から1名参加いたします。当日は係長が参ります。',
  })
  await desk.write('職名', '係長')
  await desk.click('川瀬 航平 様を参加者に加える')
  expect(desk.all('.card')).toHaveLength(2)
  expect(desk.field('職名').value).toBe('係長')
})

test('marks only those whom a doubt of the whole mail concerns, and still says where the value comes from', async () => {
  const desk = await new OpenDesk().open({
    ...mail,
    from: { name: '川瀬 航平', address: 'kawase@gmail.com' },
    text: [
      '第1回研究会に、次の2名の参加を希望します。',
      '徳島県美波町 政策推進課 主任 川瀬 航平',
      '徳島県美波町 政策推進課 主事 由岐 みなみ minami-y@town.minami.lg.jp',
    ].join('\n'),
  })
  const doubts = desk.all('.card').map((card) => card.querySelectorAll('.field.doubt').length)
  expect(doubts).toEqual([1, 0])
  expect(desk.one('.field.doubt .why').textContent).toMatch(
    /^個人用のメールアドレスです。.*：.+から$/,
  )
})

test('says which mail will go out and that it is no decision', async () => {
  const desk = await open()
  expect(desk.one('.mail').textContent).toMatch(
    /受付のお知らせ（このスレッドへの返信）.*30 秒後.*参加決定の連絡ではありません/,
  )
})

test('Ctrl+Enter registers, and the status says so', async () => {
  const desk = await open()
  await desk.press('Enter', { ctrlKey: true })
  expect(desk.status).toContain('登録しました')
  expect(desk.office.script.rows).toMatchObject([{ name: '川瀬 航平', meetingId: '2-01' }])
})

test('Ctrl+Enter while a conversion is open registers nothing', async () => {
  const desk = await open()
  await desk.press('Enter', { ctrlKey: true, isComposing: true })
  expect(desk.office.script.rows).toEqual([])
})

test('a double click registers once', async () => {
  const desk = await open()
  await desk.rest(() => {
    desk.one('button[type=submit]').click()
    desk.one('button[type=submit]').click()
  })
  expect(desk.asked.filter((type) => type === 'register')).toHaveLength(1)
})

test('what the person wrote is what is registered', async () => {
  const desk = await open()
  await desk.write('氏名', '川瀬 光平')
  await desk.click('登録する')
  expect(desk.office.script.rows).toMatchObject([{ name: '川瀬 光平' }])
})

test('「取り消す」 leaves no row, and the form can be registered again', async () => {
  const desk = await open()
  await desk.click('登録する')
  await desk.click('取り消す')
  expect(desk.status).toContain('取り消しました')
  expect(desk.office.script.rows).toEqual([])
  await desk.click('登録の画面に戻る')
  await desk.click('登録する')
  expect(desk.office.script.rows).toHaveLength(1)
})

test('when the undo time is over, it delivers and says that the mail was sent', async () => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval', 'Date'],
  })
  const desk = await open()
  await desk.click('登録する')
  expect(desk.words).toContain('受付のお知らせを 30 秒後に送ります')
  desk.office.time += 31_000
  await desk.rest(() => void vi.advanceTimersByTime(31_000))
  expect(desk.words).toContain('受付のお知らせを送信しました')
  expect(desk.all('button').map((one) => one.textContent)).not.toContain('取り消す')
  expect(desk.office.script.sent).toHaveLength(1)
})

test('somebody registered before is told so, and no row is made', async () => {
  const desk = await open()
  await desk.click('登録する')
  desk.office.time += 60_000
  const again = new OpenDesk()
  Object.assign(again, { office: desk.office })
  await again.open({ ...mail, messageId: '18a0000000000009' })
  expect(again.words).toContain('このアドレスは登録済みです会員 K0013・第1回 受付')
  await again.click('登録する')
  expect(again.status).toContain('すでに登録されています')
  expect(desk.office.script.rows).toHaveLength(1)
})

test('offline it says 送信待ち, and 登録しました once the request came through', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  const desk = new OpenDesk()
  desk.office.script.faults.push('unreachable')
  await desk.open()
  await desk.click('登録する')
  expect(desk.status).toContain('送信待ち')
  desk.office.time += 5_000
  await desk.rest(() => void vi.advanceTimersByTime(5_000))
  expect(desk.status).toContain('登録しました')
})

test('a refusal says why and what to do, and keeps what was written', async () => {
  const desk = new OpenDesk()
  desk.office.script.faults.push({ tag: 'meeting-closed', meetingId: '2-01' })
  await desk.open()
  await desk.write('職名', '主任')
  await desk.click('登録する')
  expect(desk.one('[role=alert]').textContent).toContain('受付中ではありません')
  expect(desk.field('職名').value).toBe('主任')
})

test('without a name it asks for one and sends nothing', async () => {
  const desk = await open()
  await desk.write('氏名', ' ')
  await desk.click('登録する')
  expect(desk.one('[role=alert]').textContent).toBe('氏名を入れてください。')
  expect(desk.asked).not.toContain('register')
})

test('several participants are cards of their own, and all are registered', async () => {
  const desk = await open()
  await desk.click('＋ 参加者を追加')
  expect(desk.all('fieldset').map((one) => one.getAttribute('aria-label'))).toEqual([
    '参加者 1',
    '参加者 2',
  ])
  await desk.write('氏名', '浜野 涼', 1)
  await desk.click('登録する')
  expect(desk.office.script.rows.map(({ name }) => name)).toEqual(['川瀬 航平', '浜野 涼'])
})

test('a withdrawal says what to do by hand and offers nothing to register', async () => {
  const desk = await open()
  await desk.choose('退会')
  expect(desk.words).toContain('会員区分')
  expect(desk.all('button[type=submit]')).toEqual([])
})

test('joining asks for no meeting', async () => {
  const desk = await open()
  await desk.choose('入会')
  expect(() => desk.field('開催')).toThrow()
  await desk.click('登録する')
  expect(desk.office.script.rows).toMatchObject([{ meetingId: null }])
})

test('「参加決定で登録」 is offered only once the day of decisions has come', async () => {
  const early = await open()
  expect(early.words).not.toContain('参加決定で登録')
  const desk = new OpenDesk()
  desk.office.script.decisionDate = '2019-10-15'
  await desk.open()
  expect(desk.words).toContain('参加決定で登録')
})

test('the municipality is chosen from candidates while typing', async () => {
  const desk = await open()
  await desk.write('自治体', 'みなみちょう')
  const option = desk.all('[role=option]').find((one) => one.textContent?.includes('美波町'))
  await desk.rest(() => option?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true })))
  expect(desk.field('自治体').value).toBe('徳島県美波町')
  expect(desk.one('.combo .code').textContent).toBe('363871')
})

test('another municipality takes back what was judged of the first, and the first brings it again', async () => {
  const desk = await open()
  const verdict = () => desk.one('select.verdict') as HTMLSelectElement
  expect(verdict().value).toBe('対象')
  await desk.write('自治体', '徳島県神山町')
  expect(verdict().value).toBe('要確認')
  await desk.write('自治体', '徳島県美波町')
  await desk.rest(() => desk.field('自治体').dispatchEvent(new Event('blur')))
  expect(verdict().value).toBe('対象')
  expect(desk.one('.combo .code').textContent).toBe('363871')
})

test('Esc closes and gives the focus back', async () => {
  const button = document.createElement('button')
  document.body.append(button)
  button.focus()
  const desk = await open()
  await desk.press('Escape')
  expect(desk.closed).toBe(1)
  expect(document.activeElement).toBe(button)
})

test('without a readable mail a person pastes it, and the answer claims no thread', async () => {
  const desk = await new OpenDesk().open('unreadable')
  expect(desk.words).toContain('表示が変わったようです')
  await desk.write('差出人（名前とアドレス）', '川瀬 航平 <kawase@town.minami.lg.jp>')
  const body = desk.one('textarea') as HTMLTextAreaElement
  body.value = mail.text
  await desk.rest(() => body.dispatchEvent(new Event('input', { bubbles: true })))
  await desk.click('読み取る')
  expect(desk.field('氏名').value).toBe('川瀬 航平')
  expect(desk.one('.mail').textContent).toContain('新しいメール')
})
