/**
 * Inside every dialog, after its client: the window is as high as what the page says, and never higher than it was
 * opened. Pages whose halves scroll keep the whole height. Measured when drawn: before, a frame may have no size.
 */
export const dialogHeight = `
const fullHeight = Number(document.body.dataset.height)
const lineHeight = 36
const fitHeight = () => requestAnimationFrame(() => {
  document.body.classList.add('free')
  const natural = document.body.offsetHeight
  document.body.classList.remove('free')
  const isWhole = natural === 0 || document.querySelector('main .split')
  google.script.host.setHeight(isWhole ? fullHeight : Math.min(fullHeight, natural + lineHeight))
})
document.addEventListener('answered', fitHeight)
document.addEventListener('toggle', fitHeight, true)
fitHeight()
`
