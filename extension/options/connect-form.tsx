import { useId, useState } from 'preact/hooks'
import { optionsText } from '../text-of-options.ts'

type Props = { readonly again: boolean; readonly onConnect: (code: string) => Promise<void> }

/** Takes the one line that the menu shows. The code is spent when it was tried: the field is emptied. */
export function ConnectForm({ again, onConnect }: Props) {
  const id = useId()
  const [code, setCode] = useState('')
  const form = (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void onConnect(code).then(() => setCode(''))
      }}
    >
      <p class="hint" id={`${id}-hint`}>
        {optionsText.codeHint}
      </p>
      <label for={id}>{optionsText.code}</label>
      <textarea
        id={id}
        rows={3}
        value={code}
        aria-describedby={`${id}-hint`}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => setCode(event.currentTarget.value)}
      />
      <button type="submit" class="go">
        {optionsText.connect}
      </button>
    </form>
  )
  if (!again) return form
  return (
    <details>
      <summary>{optionsText.connectAgain}</summary>
      {form}
    </details>
  )
}
