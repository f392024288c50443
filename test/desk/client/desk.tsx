import { useEffect, useState } from 'preact/hooks'
import { PlaceList } from './frame/place-list.tsx'
import { TopBar } from './frame/top-bar.tsx'
import { Welcome } from './frame/welcome.tsx'
import { InboxPlace } from './inbox/inbox-place.tsx'
import { SentPlace } from './inbox/sent-place.tsx'
import { MailClientContext, usePanel } from './panel/use-panel.ts'
import { type Place, placeOf } from './places.ts'
import { PlannedPlace } from './sheet/planned-place.tsx'
import { SheetPlace } from './sheet/sheet-place.tsx'
import { useDeskState } from './use-desk-state.ts'

const welcomeSeen = 'jimukyoku.welcome-seen'

function usePlace(): Place {
  const [place, setPlace] = useState(() => placeOf(location.hash))
  useEffect(() => {
    const follow = () => setPlace(placeOf(location.hash))
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return place
}

function useWelcome() {
  const [open, setOpen] = useState(() => localStorage.getItem(welcomeSeen) === null)
  return {
    open,
    show: () => setOpen(true),
    close: () => {
      localStorage.setItem(welcomeSeen, 'yes')
      setOpen(false)
    },
  }
}

/** One window: left the places, right the place, on top the clock of the practice world. */
export function Desk() {
  const controls = useDeskState()
  const place = usePlace()
  const welcome = useWelcome()
  const { state, refresh } = controls
  const mailClient = usePanel(state)
  return (
    <MailClientContext.Provider value={mailClient}>
      <div class="desk">
        <TopBar controls={controls} />
        <PlaceList current={place} state={state} onWelcome={welcome.show} />
        <main>
          {state && (
            <>
              {welcome.open && <Welcome progress={state.story} onClose={welcome.close} />}
              {place === 'inbox' && <InboxPlace state={state} onChange={refresh} />}
              {place === 'sheet' && <SheetPlace state={state} onChange={refresh} />}
              {place === 'planned' && <PlannedPlace state={state} />}
              {place === 'sent' && <SentPlace state={state} />}
            </>
          )}
        </main>
      </div>
    </MailClientContext.Provider>
  )
}
