import type { HandWay } from './hand-file.ts'
import {
  connect,
  type HandStep,
  openEditor,
  pasteCode,
  pasteManifest,
  previous,
  publish,
  setUp,
} from './steps.ts'

/** From nothing to a working desk: a quarter of an hour. */
export const installSteps: readonly HandStep[] = [
  {
    name: 'sheet',
    title: '新しいスプレッドシートを作る',
    lines: [
      '申込メールが届くメールボックス本人のアカウントでサインインした、ブラウザーの窓を使います。ほかのアカウントでは始めないでください。',
      '新しいスプレッドシートが開きます。左上で名前（例：研究会 事務局）を付けます。',
    ],
    page: 'https://sheets.new',
    expect: 'enter',
  },
  openEditor,
  pasteCode,
  pasteManifest,
  {
    ...publish,
    lines: [
      ...publish.lines,
      '前の担当者のデプロイは、「デプロイを管理」で選び、右上の「アーカイブ」を押して終わらせます。',
    ],
  },
  setUp,
  connect,
]

/** The same address afterwards: a version of its own, never a new deployment. */
export const updateSteps: readonly HandStep[] = [
  openEditor,
  pasteCode,
  pasteManifest,
  {
    name: 'publish-again',
    title: '新しい版にする',
    lines: [
      'エディターの右上「デプロイ」→「デプロイを管理」を選びます。（「新しいデプロイ」ではありません。アドレスが変わってしまいます）',
      '右上の鉛筆「編集」を押し、「バージョン」で「新バージョン」を選び、「デプロイ」を押します。',
      'スプレッドシートに戻って再読み込みし、メニュー「研究会」→「はじめに：準備する」を選びます。',
    ],
    expect: 'answer',
  },
  connect,
]

const openSheet: HandStep = {
  name: 'sheet',
  title: '設置してあるスプレッドシートを開く',
  lines: ['メールボックス本人のアカウントで、設置してあるスプレッドシートを開きます。'],
  page: 'https://docs.google.com/spreadsheets/',
  expect: 'enter',
}

/** An installation of which this computer knows nothing. */
const adoptSteps: readonly HandStep[] = [openSheet, openEditor, previous, ...updateSteps.slice(1)]

/** The successor publishes as themselves; what the predecessor published stays until they stop it. */
const takeOverSteps: readonly HandStep[] = [
  {
    ...openSheet,
    title: '引き継ぐスプレッドシートを開く',
    lines: [
      '前の担当者が、メニュー「研究会」→「引き継ぎ」を済ませ、スプレッドシートをあなたと共有（できればオーナー権限を譲渡）していることを確かめます。',
      'これから申込メールが届くメールボックス本人のアカウントで、そのスプレッドシートを開きます。',
      'タブ「設定」の「事務局メール」を、これからのアドレスに書き換えます。',
    ],
  },
  openEditor,
  previous,
  pasteCode,
  pasteManifest,
  publish,
  setUp,
  connect,
]

export const stepsOfWay: Readonly<Record<HandWay, readonly HandStep[]>> = {
  install: installSteps,
  update: updateSteps,
  adopt: adoptSteps,
  'take-over': takeOverSteps,
}
