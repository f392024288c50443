import type { WebAppState } from '../steps/web-app-check.ts'
import type { HandWay } from './hand-file.ts'

const openings: Readonly<Record<HandWay, string>> = {
  install: '貼り付けて設置します。15 分ほどかかります。',
  update: '貼り付けて更新します。',
  adopt: '貼り付けて更新します。',
  'take-over': '貼り付けて引き継ぎます。15 分ほどかかります。',
}

/** What the guide says between its steps. */
export const handTexts = {
  which:
    'どれをしますか。\n  1 はじめて設置する\n  2 別のパソコンから設置したものを更新する\n  3 前の担当者から引き継ぐ\n番号を入れて Enter：',
  opening: (way: HandWay, isResumed: boolean) =>
    [
      openings[way],
      isResumed ? '前回の続きから始めます。' : '途中でやめても、同じコマンドで続きから進めます。',
    ].join(''),
  nothingNew: 'いまの内容は、すでに設置されています。稼働を確かめます。',
  heading: (number: number, count: number, title: string) => `\n【${number}／${count}】${title}`,
  openYourself: (page: string) => `  ブラウザーで次のアドレスを開いてください：${page}`,
  onClipboard: '  → 貼り付けるものは、クリップボードに入れました。',
  inFile: (path: string) =>
    `  → 貼り付けるものは、このファイルにあります。開いて全部選び、コピーしてください：${path}`,
  enter: '済んだら Enter：',
  enterToCheck: '済んだら Enter（公開したアドレスを確かめます）：',
  askAddress: '公開したアドレスを貼り付けて Enter：',
  askOldAddress:
    'いま動いているもののアドレスを貼り付けて Enter（もう動いていないときは、何も入れずに Enter）：',
  runsNow: (build: number) => `  ✓ いまは版 ${build} が動いています。`,
  runsNoMore: '  いま動いている版は分かりませんでした。十分に大きな番号で進めます。',
  askCode: '接続コードを貼り付けて Enter：',
  answers: '  ✓ 公開したアドレスが、いま貼り付けた内容で応答しました。',
  notYet: (state: WebAppState, build: number): string => {
    switch (state.tag) {
      case 'answers':
        return `  まだ別の版（${state.build}）が応答しています（待っているのは ${build}）。「デプロイを管理」の鉛筆から「新バージョン」でデプロイしたか、プログラムを保存したかを確かめてください。`
      case 'asks-sign-in':
        return '  サインインを求められます。「アクセスできるユーザー」を「全員」にしてください（「Google アカウントを持つ全員」ではありません）。「全員」が選べないときは、組織の管理者に頼んでください：https://admin.google.com/ac/appsettings/55656082996/sharing'
      case 'shows-page':
        return '  まだ応答がありません。「はじめに：準備する」で同意が済んでいるか、appsscript.json も貼り付けて保存したかを確かめてください。'
      case 'unreachable':
        return '  届きませんでした。アドレスとインターネットの接続を確かめてください。'
    }
  },
  finished: (build: number) => `\nできました。版 ${build} が動いています。`,
  extensionNext:
    '次は拡張機能です。docs/install.md の「拡張機能を入れる」をご覧ください。更新のときも、このコマンドをもう一度実行します。',
} as const
