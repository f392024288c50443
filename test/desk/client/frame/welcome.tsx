import type { StoryProgress } from '../../desk-api.ts'

type Props = { readonly progress: StoryProgress; readonly onClose: () => void }

const steps = [
  {
    key: 'registered',
    title: '申込メールから登録する',
    text: 'メールを開き、差出人の横の「送信者を登録」を押します。氏名や自治体は読み取ってあるので、確かめて「登録する」。30秒後に受付のお知らせが返信されます。',
    place: '#inbox',
    go: '受信箱へ',
  },
  {
    key: 'decided',
    title: 'シートで参加を決める',
    text: 'シート「参加」で、状態を「参加決定」、連絡を「送る」にします。決定のお知らせが、お一人に1通ずつ送られます。',
    place: '#sheet',
    go: 'シートへ',
  },
  {
    key: 'reminded',
    title: '時計を進める',
    text: '「次の予定まで進める」を押すと、開催の7日前と前日のお知らせが、開庁日の朝9時に送られます。',
    place: '#planned',
    go: '送信予定へ',
  },
] as const

/** Says in a minute what all this does; ticks the three steps off as they happen. */
export function Welcome({ progress, onClose }: Props) {
  return (
    <section class="welcome" aria-labelledby="welcome-title">
      <div class="welcome-head">
        <h2 id="welcome-title">申込メールが届いてから、前日のお知らせまで</h2>
        <button type="button" class="close" aria-label="案内を閉じる" onClick={onClose}>
          ×
        </button>
        <p>
          自治体の研究会の事務局の仕事を、この画面の中だけで試せます。名簿も、お知らせのメールも、シートに書いたとおりに動きます。
        </p>
      </div>
      <ol>
        {steps.map(({ key, title, text, place, go }, index) => (
          <li key={key} class={progress[key] ? 'done' : ''}>
            <b>
              <i aria-hidden="true">{progress[key] ? '✓' : index + 1}</i>
              {title}
              {progress[key] && <span class="visually-hidden">（済み）</span>}
            </b>
            <p>{text}</p>
            <a href={place}>{go}</a>
          </li>
        ))}
      </ol>
    </section>
  )
}
