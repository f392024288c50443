import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { Ask, Municipality } from '../background/exchange.ts'
import { text } from '../text.ts'
import { FieldFrame, type FieldNote } from './field.tsx'

type Choice = Pick<Municipality, 'code' | 'name'>
type Props = {
  readonly name: string
  readonly code: string
  readonly note: FieldNote | undefined
  readonly ask: Ask
  /** With a blank code while it is only written. */
  readonly onChoose: (choice: Choice) => void
}

/** 自治体 with candidates while typing: kanji, kana or code. */
export function MunicipalityField({ name, code, note, ask, onChoose }: Props) {
  const listId = useId()
  const [active, setActive] = useState(0)
  const { found, search, close } = useCandidates(ask)
  const choose = (choice: Choice | undefined) => {
    if (!choice) return
    onChoose(choice)
    close()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (found.length === 0) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) setActive((active + step + found.length) % found.length)
    else if (event.key === 'Enter' && !event.ctrlKey && !event.isComposing) choose(found[active])
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const open = found.length > 0
  return (
    <FieldFrame label={text.municipality} note={note} wide>
      {({ id, noteId }) => (
        <div class="combo">
          <input
            id={id}
            role="combobox"
            aria-expanded={open}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={open ? `${listId}-${active}` : undefined}
            aria-describedby={noteId}
            autocomplete="off"
            value={name}
            onInput={(event) => {
              setActive(0)
              onChoose({ name: event.currentTarget.value, code: '' })
              search(event.currentTarget.value)
            }}
            onKeyDown={onKeyDown}
            onBlur={() => {
              close()
              if (code === '') void findExact(ask, name).then((one) => one && onChoose(one))
            }}
          />
          <span class="code">{code}</span>
          <Candidates id={listId} found={found} active={active} onChoose={choose} />
        </div>
      )}
    </FieldFrame>
  )
}

type CandidatesProps = {
  readonly id: string
  readonly found: readonly Municipality[]
  readonly active: number
  readonly onChoose: (choice: Choice) => void
}

function Candidates({ id, found, active, onChoose }: CandidatesProps) {
  return (
    <div id={id} role="listbox" aria-label={text.candidates} hidden={found.length === 0}>
      {found.map((one, index) => (
        // The combobox keeps the focus; options are chosen by its keys or by the mouse.
        <div
          key={one.code}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          onMouseDown={(event) => {
            event.preventDefault()
            onChoose(one)
          }}
        >
          {one.name} <small>{one.kana}</small>
          <span class="code">{one.code}</span>
        </div>
      ))}
    </div>
  )
}

/** Who writes a full name and goes on has chosen as well. */
async function findExact(ask: Ask, name: string): Promise<Choice | undefined> {
  const query = name.replace(/\s/g, '')
  const reply = query === '' ? undefined : await ask('municipalities', { query })
  return reply?.ok ? reply.value.find((one) => one.name === query) : undefined
}

/** Answers may come back in another order than asked: only the last question counts. */
function useCandidates(ask: Ask) {
  const [found, setFound] = useState<readonly Municipality[]>([])
  const asked = useRef(0)
  const close = () => {
    asked.current++
    setFound([])
  }
  useEffect(() => () => void asked.current++, [])
  const search = (query: string) => {
    const mine = ++asked.current
    void ask('municipalities', { query }).then((reply) => {
      if (mine === asked.current) setFound(reply.ok && query.trim() !== '' ? reply.value : [])
    })
  }
  return { found, search, close }
}
