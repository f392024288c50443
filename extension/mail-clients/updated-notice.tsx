import { shadowMount } from '../panel/shadow-mount.ts'
import { text } from '../text.ts'
import styles from './updated-notice.css?inline'

/** Says that this page is older than the extension: its buttons are gone until it is loaded again. */
export function showUpdatedNotice(page: Document): void {
  const mount = shadowMount(page, [styles])
  mount.show(
    <div class="notice" role="alert">
      <p>{text.updated}</p>
      <button type="button" onClick={() => page.defaultView?.location.reload()}>
        {text.reload}
      </button>
      <button type="button" onClick={mount.remove}>
        {text.close}
      </button>
    </div>,
  )
  page.body.append(mount.host)
}
