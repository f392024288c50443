import { olderByProtocol } from '../shared/protocol/compare-partners.ts'
import type { Failure } from './background/failure.ts'

/** What happened, and what to do next. */
export type Advice = { readonly what: string; readonly next: string }

type Words = { readonly [T in Failure['tag']]: (failure: Extract<Failure, { tag: T }>) => Advice }

const words: Words = {
  offline: () => ({
    what: 'オフラインか、Google に届きません',
    next: 'インターネットにつながっているか確かめてください。',
  }),
  timeout: () => ({
    what: 'Google からの返事がありません',
    next: '混み合っているようです。同じ登録を自動でやり直します。二重にはなりません。',
  }),
  html: () => ({
    what: 'シートの側から、別の画面が返ってきました',
    next: 'シートのメニュー「研究会」→「はじめに：準備する」が済んでいるか、管理者が外部からの接続を止めていないか、設置した方に確かめてください。',
  }),
  unreadable: () => ({
    what: 'シートの側の返事を読めませんでした',
    next: '拡張機能とシートの版が違うようです。設置した方に更新を頼んでください。',
  }),
  'not-paired': () => ({
    what: 'まだシートとつながっていません',
    next: 'シートのメニュー「研究会」→「拡張機能をつなぐ」の接続コードを、この拡張機能の設定に貼り付けてください。',
  }),
  'code-unreadable': () => ({
    what: '接続コードではないようです',
    next: 'メニュー「拡張機能をつなぐ」に出た文字を、始めから終わりまで貼り付けてください。',
  }),
  'echo-broken': () => ({
    what: '日本語が途中で変わってしまいます',
    next: '登録はできません。設置した方に知らせてください。',
  }),
  'extension-updated': () => ({
    what: '拡張機能が新しくなりました',
    next: 'このページを再読み込みしてください。',
  }),
  defect: () => ({
    what: '拡張機能の中で問題が起きました',
    next: 'ページを再読み込みして、もう一度お試しください。続くときは設置した方に知らせてください。',
  }),
  refused: () => ({
    what: 'この端末からの登録は受け付けられません',
    next: '接続が解除されたか、接続コードの期限が過ぎています。メニュー「拡張機能をつなぐ」でつなぎ直してください。',
  }),
  revoked: () => ({
    what: 'この端末の接続は解除されています',
    next: '使い続けるときは、メニュー「拡張機能をつなぐ」でつなぎ直してください。',
  }),
  clock: () => ({
    what: 'この端末の時計がずれています',
    next: '日付と時刻の設定を「自動」にしてから、もう一度お試しください。',
  }),
  busy: () => ({
    what: 'シートが混み合っています',
    next: '同じ登録を自動でやり直します。二重にはなりません。',
  }),
  'not-set-up': () => ({
    what: 'シートの準備がまだです',
    next: 'シートのメニュー「研究会」→「はじめに：準備する」を、メールの持ち主が実行してください。',
  }),
  'sheet-broken': ({ where }) => ({
    what: `シートの形が変わっています（${where}）`,
    next: '見出しの名前を元に戻すか、メニュー「はじめに：準備する」をもう一度実行してください。',
  }),
  'write-refused': ({ why }) => ({
    what: 'Google スプレッドシートが書き込みを受け付けませんでした',
    next: `シートは元のままです。保護された範囲やセルの上限をご確認ください。（${why}）`,
  }),
  version: ({ understood }) =>
    olderByProtocol(understood) === 'extension-older'
      ? {
          what: 'この拡張機能は、シートの側より古いものです',
          next: '拡張機能の一覧（chrome://extensions）で「更新」を押すか、設置した方から新しいフォルダーを受け取ってください。',
        }
      : {
          what: 'シートの側が、この拡張機能より古いものです',
          next: '設置した方に、シートの側の更新を頼んでください。登録は、更新の後にもう一度お願いします。',
        },
  'too-large': () => ({
    what: '内容が長すぎます',
    next: '参加者を分けて登録してください。',
  }),
  invalid: ({ path }) => ({
    what: `受け付けられない値があります（${path}）`,
    next: '長すぎる欄や、形の違う欄を直してください。',
  }),
  'request-reused': () => ({
    what: '同じ番号の別の登録がすでにあります',
    next: '名簿を確かめてから、もう一度登録してください。',
  }),
  'too-many': ({ retryAfterSeconds }) => ({
    what: '短い間の登録が多すぎます',
    next: `${retryAfterSeconds} 秒たつと、自動でやり直します。`,
  }),
  'pairing-expired': () => ({
    what: '接続コードの期限（15 分）が過ぎています',
    next: 'メニュー「拡張機能をつなぐ」で新しい接続コードを出してください。',
  }),
  'meeting-unknown': ({ meetingId }) => ({
    what: `開催 ${meetingId} がシートにありません`,
    next: '開催を選び直してください。',
  }),
  'meeting-closed': ({ meetingId }) => ({
    what: `開催 ${meetingId} は受付中ではありません`,
    next: '別の開催を選ぶか、シートの「開催」で状態を「受付中」にしてください。',
  }),
  'not-registered': ({ name }) => ({
    what: `${name} 様の参加の登録が見つかりません`,
    next: '開催と氏名を確かめてください。別の名前や別のアドレスで登録されていることがあります。',
  }),
  'already-sending': () => ({
    what: 'メールはもう送信に入っています',
    next: '取り消せません。訂正するときは、シートの参加の行を直してください。',
  }),
  'undo-unknown': () => ({
    what: '取り消す登録が見つかりません',
    next: 'すでに取り消されたか、時間が過ぎています。シートで確かめてください。',
  }),
  'changed-since': () => ({
    what: '登録の後に、シートの行が変えられています',
    next: '自動では取り消せません。シートの行を見て、手で直してください。',
  }),
  internal: ({ reference }) => ({
    what: 'シートの側で問題が起きました',
    next: `もう一度お試しください。続くときは、照会番号 ${reference} を設置した方に伝えてください。`,
  }),
}

/** A calm sentence and the next step for every way in which something can fail. */
export function failureAdvice(failure: Failure): Advice {
  const advise: (failure: never) => Advice = words[failure.tag] ?? words.defect
  return advise(failure as never)
}
