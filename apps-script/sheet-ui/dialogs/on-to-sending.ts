import { html } from '../html.ts'

/** The next step after a decision, in the same window: all that waits for a person, with its words. */
export const onToSending = html`<button type="button" data-ask="confirmSending" autofocus>確認して送る</button>`
