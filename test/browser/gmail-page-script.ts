/** Opens, switches and unfolds without a reload, and without one sink that Trusted Types would refuse. */
export const gmailPageScript = `
const list = document.getElementById('list')
const open = document.getElementById('open')
const copyOf = (name, value) =>
  [...document.querySelectorAll('template')].find((one) => one.dataset[name] === value)?.content.cloneNode(true)
const show = () => {
  const thread = copyOf('thread', location.hash.split('/')[1] ?? '')
  open.replaceChildren(...(thread ? [thread] : []))
  open.hidden = !thread
  document.body.classList.toggle('reading', Boolean(thread))
  list.hidden = Boolean(thread) && !document.body.classList.contains('split')
}
const go = (hash) => {
  history.pushState(null, '', hash)
  show()
}
document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : undefined
  const row = target?.closest('[data-open]')
  const folded = target?.closest('[data-unfold]')
  const header = target?.closest('.gE.iv')
  if (row) go('#inbox/' + row.dataset.open)
  else if (folded) folded.replaceWith(copyOf('message', folded.dataset.unfold))
  else if (target?.id === 'back') {
    event.preventDefault()
    go('#inbox')
  } else if (header) document.body.dataset.headerClicks = String(Number(document.body.dataset.headerClicks ?? 0) + 1)
})
// Gmail's single-key shortcuts: c, r, e, j, k … act unless the key was typed into a field of the page.
document.addEventListener('keydown', (event) => {
  const target = event.target instanceof Element ? event.target : undefined
  if (!target?.closest('input, textarea') && event.key.length === 1)
    document.body.dataset.shortcuts = (document.body.dataset.shortcuts ?? '') + event.key
})
addEventListener('popstate', show)
show()
`
