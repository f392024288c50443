/**
 * What runs inside every dialog. Forms with `data-ask` send their fields to the entry point `askDialog`:
 * a name "a.b" becomes question.a.b, check boxes become lists. The answer's `html` takes the page's place.
 * Kept as text: it never runs in Apps Script, and a dialog's page cannot load a file.
 */
export const dialogClient = `
const q = (id) => document.getElementById(id)
const data = JSON.parse(q('data').textContent)
let busy = false
let stopped = false

const say = (place, text) => { q('line-' + place).textContent = text }
const close = () => google.script.host.close()

function setBusy(now, text) {
  busy = now
  document.body.toggleAttribute('aria-busy', now)
  q('main').inert = now
  say('status', now ? text : '')
}

/** One question to the script; rejects with words for the person. */
function ask(name, question) {
  return new Promise((resolve, reject) => {
    google.script.run
      .withSuccessHandler((answer) => (answer && answer.fault ? reject(new Error(answer.fault)) : resolve(answer || {})))
      .withFailureHandler((error) => reject(new Error('うまくいきませんでした。もう一度お試しください。（' + error.message + '）')))
      .askDialog(name, question || {})
  })
}

/** Asks, shows what comes, and goes on by itself while the answer names a next question. */
async function carryOut(name, question) {
  if (busy) return
  const origin = document.activeElement
  stopped = false
  say('fault', '')
  setBusy(true, '処理しています…')
  try {
    let answer = await ask(name, question)
    while (answer.next && !stopped) {
      showProgress(answer.progress)
      answer = await ask(answer.next.name, answer.next.question)
    }
    setBusy(false)
    show(answer.next ? { notice: '中断しました。ここまでの分は済んでいます。' } : answer)
    if (!answer.html && origin) origin.focus()
  } catch (error) {
    setBusy(false)
    say('fault', error.message)
    if (origin) origin.focus()
  }
  q('bar').hidden = true
  q('stop').hidden = true
}

function showProgress({ done, total }) {
  q('bar').hidden = false
  q('stop').hidden = false
  q('bar').max = total
  q('bar').value = done
  say('status', total + '件のうち' + done + '件')
}

function show(answer) {
  if (answer.close) return close()
  if (answer.html) {
    q('main').innerHTML = answer.html
    q('main').scrollTop = 0
    ;(document.querySelector('main [autofocus]') || q('main')).focus()
    tally()
  }
  if (answer.download) download(answer.download)
  if (answer.notice) say('status', answer.notice)
  if (answer.trial) google.script.run.withSuccessHandler((line) => say('status', line)).sendTrial(answer.trial)
  document.dispatchEvent(new CustomEvent('answered', { detail: answer }))
}

function download({ name, type, base64 }) {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([bytes], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60000)
}

/** The fields of a form as a question. */
function questionOf(form, submitter) {
  const question = {}
  const put = (name, value, isList) => {
    const dot = name.indexOf('.')
    const place = dot < 0 ? question : (question[name.slice(0, dot)] ||= {})
    const key = dot < 0 ? name : name.slice(dot + 1)
    if (isList) (place[key] ||= []).push(...value)
    else place[key] = value
  }
  for (const field of form.elements) {
    if (!field.name || field.disabled || field.tagName === 'BUTTON') continue
    if (field.type === 'checkbox') put(field.name, field.checked ? [field.value] : [], true)
    else if (field.type === 'radio') { if (field.checked) put(field.name, field.value) }
    else put(field.name, field.value)
  }
  if (submitter && submitter.name) put(submitter.name, submitter.value)
  return question
}

/** <output data-count="seat" data-value="参加決定">: how many fields named seat or seat.… hold that value. None: no button around it with data-some. */
function tally() {
  for (const output of document.querySelectorAll('[data-count]')) {
    const { count, value } = output.dataset
    const fields = [...document.querySelectorAll('main [name]')].filter(
      ({ name }) => name === count || name.startsWith(count + '.'))
    output.textContent = String(fields.filter((field) =>
      field.type === 'checkbox' || field.type === 'radio'
        ? field.checked && (value === undefined || field.value === value)
        : field.value === value).reduce((sum, { dataset }) => sum + Number(dataset.weight || 1), 0))
    const button = output.closest('button[data-some]')
    if (button) button.disabled = output.textContent === '0'
  }
  for (const box of document.querySelectorAll('[data-all]')) {
    const boxes = boxesOf(box)
    const checked = boxes.filter((one) => one.checked).length
    box.checked = checked > 0 && checked === boxes.length
    box.indeterminate = checked > 0 && checked < boxes.length
  }
}
const boxesOf = (all) => [...document.querySelectorAll('main input[type=checkbox][name]')].filter(
  ({ name }) => name === all.dataset.all)

document.addEventListener('submit', (event) => {
  const form = event.target
  if (!form.dataset.ask) return
  event.preventDefault()
  const asked = (event.submitter && event.submitter.dataset.ask) || form.dataset.ask
  carryOut(asked, questionOf(form, event.submitter))
})
document.addEventListener('change', (event) => {
  const field = event.target
  if (field.dataset.all) for (const box of boxesOf(field)) box.checked = field.checked
  tally()
  if (field.dataset.change) carryOut(field.dataset.change, questionOf(field.form))
})
let pause
let turn = 0
/** A form with data-live asks after every pause in typing; the answer goes into its [data-live-place]. */
document.addEventListener('input', ({ target: { form } }) => {
  // What was wrong is being mended.
  say('fault', '')
  if (!form || !form.dataset.live) return
  clearTimeout(pause)
  const mine = ++turn
  pause = setTimeout(async () => {
    try {
      const answer = await ask(form.dataset.live, questionOf(form))
      const place = document.querySelector('[data-live-place]')
      if (mine === turn && place) place.innerHTML = answer.html
    } catch (error) { if (mine === turn) say('fault', error.message) }
  }, 500)
})
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-ask]')
  if (link && !event.ctrlKey && !event.metaKey) {
    event.preventDefault()
    carryOut(link.dataset.ask, JSON.parse(link.dataset.question))
  }
  const button = event.target.closest('button')
  if (!button) return
  if ('close' in button.dataset) close()
  else if ('print' in button.dataset) print()
  else if (button.dataset.ask && button.type === 'button')
    carryOut(button.dataset.ask, JSON.parse(button.dataset.question || '{}'))
})
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.isComposing && !busy) close()
  if (event.key === 'Enter' && !event.isComposing && event.target.matches('tr input')) {
    const own = event.target.closest('tr').querySelector('button[data-ask]')
    if (own) { event.preventDefault(); own.form.requestSubmit(own) }
  }
})
q('stop').addEventListener('click', () => { stopped = true; say('status', '区切りのよいところで止めます…') })
tally()
;(document.querySelector('main [autofocus]') || q('main')).focus()
`
