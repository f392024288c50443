import { useState } from 'preact/hooks'
import type { OpenMessage } from '../mail-clients/mail-client.ts'
import { text } from '../text.ts'
import { TextField } from './field.tsx'
import { pastedMessage } from './pasted-message.ts'

/** The last rung: a person copies what the page no longer tells. */
export function PasteView({ onMail }: { readonly onMail: (mail: OpenMessage) => void }) {
  const [from, setFrom] = useState('')
  const [subject, setSubject] = useState('')
  const [body, setBody] = useState('')
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault()
        onMail(pastedMessage({ from, subject, body }))
      }}
    >
      <div class="main">
        <section class="by-hand">
          <b>{text.changed}</b>
          <p>{text.changedNote}</p>
        </section>
        <TextField label={text.pasteFrom} value={from} note={undefined} onWrite={setFrom} />
        <TextField
          label={text.pasteSubject}
          value={subject}
          note={undefined}
          onWrite={setSubject}
        />
        <label class="paste">
          {text.pasteBody}
          <textarea
            rows={10}
            value={body}
            onInput={(event) => setBody(event.currentTarget.value)}
          />
        </label>
      </div>
      <footer>
        <button type="submit" class="go">
          {text.readPasted}
        </button>
      </footer>
    </form>
  )
}
