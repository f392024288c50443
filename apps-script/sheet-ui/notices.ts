import { newerBookText } from '../google/newer-book.ts'
import type { RunOutcome } from '../outbox/run.ts'
import type { Installed } from '../setup/install.ts'

type Notice = { readonly title: string; readonly text: string }

/** What a click on a menu item answers. */
export function installedNotice(installed: Installed): Notice {
  if (installed.tag === 'newer-book') return { title: '更新が必要です', text: newerBookText }
  if (installed.tag === 'busy')
    return { title: 'ほかの処理が動いています', text: '少し待ってから、もう一度お試しください。' }
  if (installed.tag === 'other-owner')
    return {
      title: '準備は済んでいます',
      text: `この表は ${installed.owner} が準備しました。設定し直すときは、そのアカウントでログインして「はじめに：準備する」を選んでください。送信するアカウントを替えるときは、メニュー「引き継ぎ」から進めます。`,
    }
  if (installed.isSuccession)
    return {
      title: '引き継ぎました',
      text: [
        `これからは ${installed.account} のメールボックスから送ります。`,
        '前の端末の接続はすべて切りました。「拡張機能をつなぐ」でつなぎ直してください。',
        '「点検」で「要確認」のものを確かめてから、設定の「送信方法」を「自動」にしてください。',
        ...nameAdvice(installed),
      ].join('\n'),
    }
  return {
    title: installed.isRepair ? '整えました' : '準備ができました',
    text: [
      ...(installed.isRepair ? repaired : prepared(installed)),
      ...nameAdvice(installed),
      ...(installed.backup
        ? [
            `更新の前の控えを、マイドライブに「${installed.backup.name}」として残しました。うまく動いていることを確かめたら、控えは削除してください。`,
          ]
        : []),
    ].join('\n'),
  }
}

const repaired = [
  '足りなくなっていた見出し・選択肢・書式・文面をもとに戻しました。',
  'みなさんが書いたことと、加えた列は変えていません。おかしなところが残っていないかは、メニュー「点検」で確かめられます。',
]

const prepared = ({ account }: { readonly account: string }): readonly string[] => [
  `${account} のメールボックスから送ります。`,
  '次に、隠しタブ「設定」を開いて「研究会名」「主催」などを入れ、「開催」に最初の回を書いてください。',
  'この表を編集できる方は、このメールボックスで送ることもできるようになります。共有する相手にご注意ください。',
  'Google が思ったとおりに動くかは、メニュー「自己点検」で確かめられます。',
]

/** Mails that people write by hand should come under the same name. */
const nameAdvice = ({
  otherSenderName,
}: {
  readonly otherSenderName: string
}): readonly string[] =>
  otherSenderName === ''
    ? []
    : [
        `手で書くメールの差出人名が「${otherSenderName}」です。自動のメールと同じ名前で届くよう、Gmailの「設定」→「アカウント」で「研究会名 事務局」にそろえてください。`,
      ]

export function runNotice(outcome: RunOutcome): Notice {
  switch (outcome) {
    case 'idle':
    case 'sent':
      return { title: '処理しました', text: '送るべきものはすべて送りました。' }
    case 'more-to-do':
      return { title: '処理しています', text: '残りは10分以内に続けて処理します。' }
    case 'busy':
      return {
        title: 'ほかの処理が動いています',
        text: '10分以内に処理します。このままお待ちください。',
      }
    case 'older-book':
      return {
        title: '準備しています',
        text: '更新のあとの準備を10分以内に行い、続けて処理します。',
      }
    case 'newer-book':
      return { title: '更新が必要です', text: newerBookText }
    case 'not-own':
      return {
        title: '受け付けました',
        text: '10分以内に、事務局のメールボックスのアカウントで処理します。（準備がまだのときは、そのアカウントで「はじめに：準備する」を選んでください。）',
      }
  }
}

export const trialNotice = (outcome: RunOutcome): string =>
  outcome === 'sent' || outcome === 'more-to-do'
    ? '試し送りを送りました。受信箱をご覧ください。'
    : '試し送りを受け付けました。10分以内に届きます。'
