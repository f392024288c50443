export const menuTitle = '研究会'

/** Labels and the entry points behind them. */
export const menuItems = [
  { label: '拡張機能をつなぐ', functionName: 'connectExtension' },
  { label: '今すぐ処理する', functionName: 'runNow' },
  { label: 'はじめに：準備する', functionName: 'setUp' },
] as const
