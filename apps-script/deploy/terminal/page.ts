/** The look of the few pages that this command shows: the panel's colours, no script, nothing from elsewhere. */
const style = `
:root{--ink:#1d2530;--sub:#56616f;--line:#d9dfe6;--paper:#fff;--wash:#f5f7f9;--brand:#1f5f8b;--brand-ink:#fff;--good:#1a7048;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--ink:#e6eaf0;--sub:#a7b1be;--line:#39424e;--paper:#1b2028;--wash:#232a34;--brand:#7db7e0;--brand-ink:#0d1b26;--good:#7fd1a6}}
body{margin:0;background:var(--wash);color:var(--ink);font:15px/1.75 "Hiragino Sans","Noto Sans JP","Noto Sans CJK JP","Yu Gothic UI",Meiryo,sans-serif}
main{max-width:42rem;margin:8vh auto 4rem;background:var(--paper);border:1px solid var(--line);border-radius:14px;padding:1.6rem 2rem}
h1{margin:0 0 .2rem;font-size:1.25rem}h1::before{content:"✓ ";color:var(--good)}
.sub{margin:0 0 1.2rem;color:var(--sub)}
ol{list-style:none;margin:0 0 1.4rem;padding:0;counter-reset:step}
li{position:relative;margin:0 0 .9rem;padding-left:2.4rem;counter-increment:step}
li::before{content:counter(step);position:absolute;left:0;width:1.6rem;height:1.6rem;border-radius:99px;background:var(--wash);border:1px solid var(--line);color:var(--sub);font-size:.85rem;line-height:1.6rem;text-align:center}
a{color:var(--brand);overflow-wrap:anywhere}
a.go{display:inline-block;margin:.3rem 0;border-radius:8px;background:var(--brand);color:var(--brand-ink);padding:.35rem 1.1rem;font-weight:600;text-decoration:none}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.3rem 1rem;margin:0;border-top:1px solid var(--line);padding-top:1rem;font-size:.85rem}
dt{color:var(--sub)}dd{margin:0;overflow-wrap:anywhere}`

/** A whole page around trusted markup; texts in it are escaped by whoever makes them. */
export const wholePage = (title: string, markup: string): string => `<!DOCTYPE html>
<html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title><style>${style}</style></head>
<body><main>${markup}</main></body></html>
`

export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`)
