/**
 * The pages' own script: a file is decoded here, where the browser knows Shift_JIS; the list stays here and goes
 * to the sheet a hundred lines at a time. Stopped or broken off, what has gone is whole and the rest is untouched.
 */
export const importClient = `
const chunkSize = 100
let list = { rows: [], firstLine: 1 }
let wish = {}
let certain = []

document.addEventListener('answered', ({ detail }) => {
  if (!detail.data) return
  if (detail.data.rows) list = detail.data
  if (detail.data.certain) certain = detail.data.certain
})

document.addEventListener('change', async ({ target }) => {
  if (target.id !== 'file' || !target.files[0]) return
  const bytes = await target.files[0].arrayBuffer()
  q('text').value = decode(bytes)
  say('status', target.files[0].name + ' を読みました。')
})

function decode(bytes) {
  const [first, second] = new Uint8Array(bytes)
  // 「Unicode テキスト」 as Excel saves it.
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try { return new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  catch { return new TextDecoder('shift_jis').decode(bytes) }
}

document.addEventListener('submit', (event) => {
  const { step } = event.target.dataset
  if (!step) return
  event.preventDefault()
  const question = questionOf(event.target)
  if (step === 'preview') {
    wish = { columns: Object.values(question.columns), existing: question.existing, firstTerm: question.firstTerm }
    carryOut('previewRoster', { ...wish, rows: list.rows, firstLine: list.firstLine })
  }
  if (step === 'take') takeOver((question.accepted || []).map(Number))
})

async function takeOver(accepted) {
  if (busy) return
  const lines = certain.concat(accepted).sort((a, b) => a - b)
  if (lines.length === 0) return say('fault', '取り込む行がありません。')
  const sum = { made: 0, changed: 0 }
  let done = 0
  stopped = false
  say('fault', '')
  setBusy(true, '取り込んでいます…')
  try {
    while (done < lines.length && !stopped) {
      showProgress({ done, total: lines.length })
      const people = lines.slice(done, done + chunkSize).map((line) => ({ line, cells: list.rows[line - list.firstLine] }))
      const { data } = await ask('importRoster', { ...wish, accepted, people })
      sum.made += data.made
      sum.changed += data.changed
      done += people.length
    }
    setBusy(false)
    show(await ask('importedRoster', { ...sum, left: lines.length - done }))
  } catch (error) {
    setBusy(false)
    say('fault', error.message + '\\n' + done + '行まで済んでいます。もう一度押すと、残りを取り込みます。')
  }
  q('bar').hidden = true
  q('stop').hidden = true
}
`
