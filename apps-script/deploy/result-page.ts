import { join } from 'node:path'
import { accountFolder } from './config-folder.ts'
import type { InstallResult } from './install.ts'
import { nextClick } from './next-click.ts'
import { writePrivateFile } from './private-file.ts'

/** A page with what remains to be clicked, for the browser; gives its path. */
export function writeResultPage(config: string, result: InstallResult): string {
  const path = join(accountFolder(config, result.account), 'next.html')
  const items = nextClick(result).map((line) => `<li>${linked(escaped(line))}</li>`)
  writePrivateFile(
    path,
    `<!DOCTYPE html>
<html lang="ja"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>研究会 事務局：あと少しです</title>
<style>body{font:16px/1.8 system-ui,sans-serif;max-width:44rem;margin:3rem auto;padding:0 1rem;color:#1f2937}
li{margin:.8rem 0}a{color:#0b57d0;word-break:break-all}dt{color:#6b7280}dd{margin:0 0 .6rem;word-break:break-all}</style>
<h1>設置できました。あと少しです</h1>
<ol>${items.join('\n')}</ol>
<dl><dt>アカウント</dt><dd>${escaped(result.account)}</dd>
<dt>版</dt><dd>${escaped(result.version)}（${result.build}）</dd>
<dt>ウェブアプリ</dt><dd>${escaped(result.webAppUrl)}</dd></dl>
</html>
`,
  )
  return path
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`)

const linked = (text: string): string =>
  text.replace(/https:\/\/[^\s（）、]+/g, (url) => `<a href="${url}">${url}</a>`)
