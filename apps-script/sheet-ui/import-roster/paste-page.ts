import { type Html, html } from '../html.ts'

/** First: the list itself, pasted or from a file. */
export const pastePage: Html = html`<p>前の期の名簿などを「名簿」に加えます。どなたにもメールは送りません。会員にもなりません（会員区分は「参加のみ」です）。取り込む前に、どうなるかを確かめられます。</p>
<form data-ask="readRoster">
<div class="row"><div class="grow"><label for="file">CSVファイル（文字コードは自動で見分けます）</label>
<input id="file" type="file" accept=".csv,.tsv,.txt,text/csv,text/plain" autofocus></div></div>
<label for="text">または、Excelなどで見出しごとコピーした表をここに貼り付けます</label>
<textarea id="text" name="text" rows="11" required spellcheck="false"></textarea>
<div class="actions"><button type="button" class="quiet" data-close>閉じる</button>
<button>列を確かめる</button></div></form>`
