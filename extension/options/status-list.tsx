import { useState } from 'preact/hooks'
import { japanDate } from '../../shared/time/japan-date.ts'
import type { Status } from '../background/exchange.ts'
import { shownMoment } from '../panel/shown-moment.ts'
import { optionsText } from '../text-of-options.ts'

type Props = {
  readonly status: Status
  readonly onCheck: () => Promise<void>
  readonly onDisconnect: () => Promise<void>
}

/** How the connection stands, in words. */
export function StatusList({ status, onCheck, onDisconnect }: Props) {
  const { studyGroup, deviceName, mailbox, lastContact, waiting, failed, version } = status
  const lines: readonly (readonly [string, string])[] = [
    [optionsText.studyGroup, studyGroup],
    [optionsText.deviceName, deviceName],
    [optionsText.mailbox, mailbox],
    [optionsText.lastContact, lastContact === 0 ? optionsText.never : shownInstant(lastContact)],
    [optionsText.waitingRequests, optionsText.count(waiting, failed)],
    [optionsText.version, optionsText.versionAdvice[status.partner](version)],
  ]
  return (
    <>
      <dl>
        {lines.map(([label, value]) => (
          <>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
      <div class="buttons">
        <button type="button" onClick={() => void onCheck()}>
          {optionsText.check}
        </button>
        <DisconnectButton onDisconnect={onDisconnect} />
      </div>
    </>
  )
}

/** Waiting registrations are lost with the connection: it takes two clicks. */
function DisconnectButton({ onDisconnect }: Pick<Props, 'onDisconnect'>) {
  const [sure, setSure] = useState(false)
  return (
    <button
      type="button"
      onBlur={() => setSure(false)}
      onClick={() => (sure ? void onDisconnect() : setSure(true))}
    >
      {sure ? optionsText.disconnectSure : optionsText.disconnect}
    </button>
  )
}

function shownInstant(instant: number): string {
  return `${japanDate(instant).slice(0, 4)}${optionsText.year}${shownMoment(new Date(instant).toISOString())}`
}
