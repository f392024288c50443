import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

const read = (text: string, parts: Parameters<typeof incoming>[1] = {}) =>
  readApplication(incoming(text, parts), context)
const intentOf = (text: string, subject = ''): string =>
  read(`美波町企画課の中瀬です。\n${text}\n\n美波町 企画課 中瀬 航平`, { subject }).intent

describe('whether somebody may come is asked, also in the negative', () => {
  it.each([
    ['question', '対象が自治体職員とありますが、議員は参加できないのでしょうか。'],
    ['question', '会計年度任用職員は出席できませんか。'],
    ['question', 'オンラインでの参加は難しいでしょうか。'],
    ['question', '当日の途中からの参加は無理ですか。'],
    ['question', '第1回に参加できない場合、資料だけいただくことはできますか。'],
    ['cancel', '第1回に参加できなくなりました。取り消しの手続きは必要でしょうか。'],
    ['cancel', '第1回は参加が難しいのですが、キャンセルしていただけますか。'],
  ])('%s: %s', (intent, text) => {
    expect(intentOf(text)).toBe(intent)
  })
})

describe('who first settles it in the office, once we have answered, has not applied', () => {
  it.each([
    [
      'question',
      '開催通知を町長宛てにいただくことはできますか。いただけるようであれば課内で相談し、申し込みたいと思います。',
    ],
    [
      'question',
      '参加費は要りますか。無料でしたら上司と協議のうえ、第1回に参加したいと考えております。',
    ],
    ['register', '課内で相談し、第1回に私が参加することになりました。'],
    ['join', '帰ってから上司とも相談し、研究会に入会させていただきたいと思います。'],
    ['register', '課内で協議した結果、第1回に参加を希望します。'],
  ])('%s: %s', (intent, text) => {
    expect(intentOf(text)).toBe(intent)
  })
})

describe('who wants to be one of ours and stays away from the next meeting joins', () => {
  it.each([
    [
      'join',
      '研究会の趣旨に賛同します。仲間に入れてください。14日は防災訓練があるので出られません。',
    ],
    ['join', 'ぜひお仲間に加えてください。第1回は議会のため伺えませんが、今後の案内を希望します。'],
    ['register', '11月14日の研究会、ぜひ仲間に入れてください。'],
  ])('%s: %s', (intent, text) => {
    expect(intentOf(text)).toBe(intent)
  })
})

describe('of whom the writer tells that he is not free either has nothing to take back', () => {
  it.each([
    [
      'register',
      '14日は私が参加させていただくことになりました。課長の三村も興味を持っておりましたが、今回は議会の関係で伺えません。',
    ],
    ['register', '第1回に参加を希望します。係長の近藤は公務のため参加できません。'],
    ['register', '同じ課の近藤は所用で出席できませんので、第1回には私1名で参加いたします。'],
    ['cancel', '申し込んでおりました係長の近藤ですが、公務のため第1回に出席できません。'],
    ['cancel', '近藤は第1回を欠席します。私は予定どおり参加します。'],
    ['cancel', '第1回は課長の三村が伺えなくなりました。申し込みを取り消してください。'],
  ])('%s: %s', (intent, text) => {
    expect(intentOf(text)).toBe(intent)
  })
})

describe('who declines an invitation of ours had no seat', () => {
  const invitation = 'Re: 【第2期 研究会】第1回 開催のご案内（11/14・お申し込みは10/31まで）'
  it.each([
    [
      'decline',
      invitation,
      'ご案内ありがとうございます。今回は業務の都合により見送らせていただきます。',
    ],
    [
      'decline',
      'RE: 【ご案内】第1回研究会（11月14日）',
      '今回は見送ります。次の機会にお願いします。',
    ],
    ['decline', invitation, '残念ながら今回は参加できません。今後の案内は引き続きお願いします。'],
    ['decline', invitation, '別の予定が入っており、今回は辞退いたします。'],
    ['register', invitation, '第1回に参加します。'],
    [
      'register',
      invitation,
      '下の様式に記入しました。\n\n2019/10/14 10:02, 事務局 wrote:\n> ぜひご参加をご検討ください。\n> 次の項目を、ご返信でお知らせください。\n> 自治体名：美波町\n> 所属：企画課\n> お名前：中瀬 航平',
    ],
    ['question', invitation, '当日の資料だけいただくことはできますか。'],
    ['cancel', invitation, '先日申し込みましたが、都合により欠席いたします。'],
    ['cancel', invitation, '参加の申込みを取り消します。'],
    [
      'cancel',
      'Re: 【第2期 研究会】第1回 開催のご案内（11/14・ご確認）',
      '業務の都合により今回は見送らせていただきます。',
    ],
    ['cancel', 'Re: 【第2期 研究会】第1回 キャンセル待ちのご案内', 'でしたら今回は結構です。'],
  ])('%s: %s %s', (intent, subject, text) => {
    expect(intentOf(text, subject)).toBe(intent)
  })
})

describe('a joint body of municipalities is no outsider', () => {
  const asks = '市町村の職員でなくても貴研究会に参加できますでしょうか。'
  it.each([
    [
      '井口 直樹 <n-iguchi@union.kohoku.lg.jp>',
      `湖北広域行政事務センターの井口と申します。\n当センターは2市で構成する一部事務組合ですが、\n${asks}\n\n湖北広域行政事務センター 総務課 井口 直樹`,
      'question',
    ],
    [
      '井口 直樹 <iguchi@kohoku-kouiki.example>',
      `湖北広域行政事務センターの井口と申します。\n${asks}\n\n湖北広域行政事務センター 総務課 井口 直樹`,
      'question',
    ],
    [
      '井口 直樹 <iguchi@kohoku.example>',
      `井口と申します。\n私どもの団体は広域連合です。${asks}`,
      'question',
    ],
    [
      '井口 直樹 <iguchi@mail.example>',
      `井口と申します。個人で活動しております。${asks}`,
      'ineligible',
    ],
  ])('%s: %s', (from, text, intent) => {
    const application = read(text, { from })
    expect(application.intent).toBe(intent)
    expect(application.participants[0]?.department).not.toContain('センター')
  })
})

describe('who asks leave to come, and says with how many or heads his mail so, asks to come', () => {
  it.each([
    ['observe', '', '明日のマッチングイベント、見学に伺ってもよいでしょうか。1名です。'],
    ['observe', '', '17日のイベントですが、見学に伺っても構いませんか。2名です。'],
    ['observe', '17日の見学希望', '明日のマッチングイベント、見学に伺ってもよいでしょうか。'],
    ['observe', '見学の希望', 'イベントの見学はまだ可能でしょうか。'],
    ['question', '見学について', 'イベントの見学に伺ってもよいでしょうか。'],
    ['question', '見学手続きについて', 'イベントの見学に議員が伺ってもよいでしょうか。'],
  ])('%s: %s %s', (intent, subject, text) => {
    expect(intentOf(text, subject)).toBe(intent)
  })
})

describe('who was asked along and cannot come takes nothing back', () => {
  it.each([
    [
      'register',
      '第1回に参加します。なお、朝日町さんにも声をかけましたが、都合がつかないとのことでした。',
    ],
    ['register', '第1回に参加を希望します。隣の課も誘いましたが、今回は難しいそうです。'],
    [
      'register',
      '第1回に申し込みます。県内の町村へお声がけしたところ、いずれも見送るとのことです。',
    ],
    ['cancel', '第1回を欠席します。代わりの者にも声をかけましたが、都合がつかないとのことでした。'],
    ['cancel', '上司に相談しましたが、第1回への参加は見送ることになりました。取り消してください。'],
  ])('%s: %s', (intent, text) => {
    expect(intentOf(text)).toBe(intent)
  })
})
