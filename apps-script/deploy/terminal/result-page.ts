import { join } from 'node:path'
import { accountFolder } from '../account/config-folder.ts'
import { writePrivateFile } from '../account/private-file.ts'
import type { InstallResult } from '../install.ts'
import { nextClick } from './next-click.ts'
import { escaped, wholePage } from './page.ts'

/** A page with what remains to be clicked, for the browser; gives its path. */
export function writeResultPage(config: string, result: InstallResult): string {
  const path = join(accountFolder(config, result.account), 'next.html')
  writePrivateFile(path, resultPage(result))
  return path
}

function resultPage(result: InstallResult): string {
  const steps = nextClick(result).map((line) => `<li>${withButton(line, result)}</li>`)
  const facts = [
    ['アカウント', result.account],
    ['版', `${result.version}（${result.build}）`],
    ['ウェブアプリ', result.webAppUrl],
  ].map(([name = '', value = '']) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`)
  const markup = `<h1>設置できました</h1>
<p class="sub">あと ${steps.length} つで使い始められます。</p>
<ol>${steps.join('\n')}</ol><dl>${facts.join('\n')}</dl>`
  return wholePage('研究会 事務局：あと少しです', markup)
}

/** The address of the spreadsheet is a button; what is beside it stays text. */
function withButton(line: string, { spreadsheetUrl }: InstallResult): string {
  const [before = '', after] = line.split(spreadsheetUrl)
  if (after === undefined) return escaped(line)
  const text = escaped(before.replace(/：$/, '。'))
  return `${text}<br><a class="go" href="${escaped(spreadsheetUrl)}">スプレッドシートを開く</a>${escaped(after)}`
}
