/**
 * How Gmail's page is read: attributes before roles before classes, always inside one message.
 * None of it is documented by Google; each line says where it was seen and when. When Gmail changes,
 * this is the file to mend; test/browser/gmail-page.ts is the page to mend with it.
 */
export const selectors = {
  /** Expanded messages, surest first. */
  message: [
    // InboxSDK gmail-message-view.ts (2026-07), gmail.js #492 (2019), capture 2025-08.
    '[data-legacy-message-id]',
    // A fresh reply lacks the legacy id until it is synchronised.
    '[data-message-id]',
    // Class of the same element in all captures since 2019; collapsed ones are .adf.
    '.adn.ads',
  ],
  /** Folded messages: classes of captures 2019 to 2023, and the state they would have by ARIA. */
  folded: '[role="main"] :is(.kv, .adf.ads, [role="listitem"][aria-expanded="false"])',
  /** The sender, inside the message and outside its body. */
  sender: [
    // InboxSDK (2026-07): expanded and collapsed alike.
    'td.gF span[email]',
    // Capture 2025-08.
    'h3 span[email]',
    // gmail.js (2024).
    'span[email].gD',
    // Avatar of the message; capture 2025-08. Its name stands in data-name.
    'img[data-hovercard-id][jid]',
  ],
  /** Where the button goes: after the first that holds the sender. */
  senderHeading: 'h3',
  /** The message's text; first match inside the message. InboxSDK (2026-07), captures 2019 to 2025. */
  body: ['div.ii.gt > div.a3s', '.a3s', '.ii.gt'],
  /** People that are not the sender: recipients, quotes, bodies. */
  notTheSender: '.a3s, .ii, blockquote, .gmail_quote, .hb, .ajw',
  /** Full date in `title`, localised; capture 2025-08. */
  date: ['span.g3[title]', 'span[title][alt]'],
  /** Attachments carry `type:name:address`; InboxSDK attachment-card-view.ts (2026-07). */
  attachment: '[download_url]',
  /** The thread's heading, in the same main area; data-thread-perm-id may read "undefined" (2025-11). */
  threadHeading: ['h2[data-legacy-thread-id]', 'h2[data-thread-perm-id]', 'h2.hP'],
  main: '[role="main"]',
} as const

/** Attributes whose change may mean that another message is shown in the same element. */
export const watchedAttributes = [
  'data-legacy-message-id',
  'data-message-id',
  'aria-expanded',
  'email',
] as const
