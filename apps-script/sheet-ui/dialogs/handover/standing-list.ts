import { japanDate, japanTime } from '../../../../shared/time/japan-date.ts'
import { shortDate } from '../../../../shared/time/wareki.ts'
import { releaseVersion } from '../../../build-number.ts'
import type { BookHealth } from '../../../health/book-health.ts'
import { type Html, html } from '../../html.ts'

/** Who sends, from which devices, and when something last ran. */
export const standingList = (health: BookHealth): Html => html`<dl>
<dt>送信するアカウント</dt><dd>${ownerText(health)}</dd>
<dt>最後の処理</dt><dd>${health.lastRunAt === 0 ? 'まだありません' : momentText(health.lastRunAt)}</dd>
<dt>今日の残り</dt><dd>${health.quotaLeft === undefined ? '送信するアカウントで開くと表示します' : `${health.quotaLeft}通`}</dd>
<dt>つながっている端末</dt><dd>${health.devices.length === 0 ? 'ありません' : health.devices.map(({ name }) => name).join('、')}</dd>
<dt>送信</dt><dd>${health.isStopped ? '止めています' : '動いています'}${health.underWay > 0 && `（送信の途中 ${health.underWay}件）`}</dd>
<dt>版</dt><dd>${releaseVersion}</dd></dl>`

const ownerText = ({ owner, account, formerOwner }: BookHealth): string => {
  if (owner !== '') return owner === account ? `${owner}（いまのアカウント）` : owner
  return formerOwner === ''
    ? 'まだ準備されていません'
    : `ありません（${formerOwner} が手放しました）`
}

export const momentText = (at: number): string => `${shortDate(japanDate(at))} ${japanTime(at)}`
