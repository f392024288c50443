import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import type { Evidence } from '../../shared/intake/application.ts'
import { evidenceLabels, text } from '../text.ts'

export type FieldNote =
  | { readonly kind: 'evidence'; readonly evidence: Evidence }
  /** Where a doubtful value comes from is what a person wants to see first. */
  | { readonly kind: 'doubt'; readonly words: string; readonly evidence?: Evidence | undefined }
  | { readonly kind: 'plain'; readonly words: string }

/** Keeps the line that a note took, so that nothing moves when the person starts to write. */
export function writtenNote(before: FieldNote | undefined): FieldNote | undefined {
  return before && { kind: 'plain', words: text.written }
}

type FrameProps = {
  readonly label: string
  readonly note: FieldNote | undefined
  readonly wide?: boolean | undefined
  readonly children: (ids: { readonly id: string; readonly noteId: string }) => ComponentChildren
}

/** A label, a control, and below it one line that says where the value comes from. */
export function FieldFrame({ label, note, wide, children }: FrameProps) {
  const id = useId()
  const noteId = `${id}-note`
  const doubtful = note?.kind === 'doubt' ? ' doubt' : ''
  return (
    <div class={`field${wide ? ' wide' : ''}${doubtful}`}>
      <label for={id}>{label}</label>
      {children({ id, noteId })}
      <Note note={note} id={noteId} />
    </div>
  )
}

/** One line below a control. */
export function Note({ note, id }: { readonly note: FieldNote | undefined; readonly id: string }) {
  if (!note) return null
  const evidence = note.kind === 'plain' ? undefined : note.evidence
  return (
    <p class="why" id={id} title={evidence?.quote}>
      {note.kind !== 'evidence' && note.words}
      {note.kind === 'doubt' && evidence && text.evidenceFollows}
      {evidence && <Source evidence={evidence} />}
    </p>
  )
}

function Source({ evidence: { source, quote } }: { readonly evidence: Evidence }) {
  const [before, after] = text.evidence(evidenceLabels[source], quote !== '')
  return (
    <>
      {before}
      <b>{quote}</b>
      {after}
    </>
  )
}

type TextProps = {
  readonly label: string
  readonly value: string
  readonly note: FieldNote | undefined
  readonly wide?: boolean
  readonly keyboard?: 'text' | 'email' | 'tel'
  readonly onWrite: (value: string) => void
}

export function TextField({ label, value, note, wide, keyboard = 'text', onWrite }: TextProps) {
  return (
    <FieldFrame label={label} note={note} wide={wide}>
      {({ id, noteId }) => (
        <input
          id={id}
          type="text"
          inputMode={keyboard}
          value={value}
          aria-describedby={noteId}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => onWrite(event.currentTarget.value)}
        />
      )}
    </FieldFrame>
  )
}
