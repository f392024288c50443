import { text } from '../text.ts'

/** The button stays focusable while it works: a focus that vanishes loses its place in the page. */
export function Footer({ sending }: { readonly sending: boolean }) {
  return (
    <footer>
      <button type="submit" class="go" aria-disabled={sending} aria-keyshortcuts="Control+Enter">
        {sending ? text.submitting : text.submit}
      </button>
      <span class="kbd" aria-hidden="true">
        {text.shortcut}
      </span>
    </footer>
  )
}
