/** One look for all dialogs: type, spacing and colours of the extension's panel. */
export const dialogStyle = `
:root{--ink:#1d2530;--sub:#56616f;--line:#d9dfe6;--paper:#fff;--wash:#f5f7f9;--brand:#1f5f8b;--brand-strong:#184c70;--brand-ink:#fff;--good:#1a7048;--good-wash:#e6f4ec;--doubt:#8a5100;--doubt-wash:#fff6e5;--bad:#b3261e;--bad-wash:#fdecea;--focus:#0b57d0;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--ink:#e6eaf0;--sub:#a7b1be;--line:#39424e;--paper:#1b2028;--wash:#232a34;--brand:#7db7e0;--brand-strong:#9ccbed;--brand-ink:#0d1b26;--good:#7fd1a6;--good-wash:#17352a;--doubt:#f1bd6b;--doubt-wash:#3a2c12;--bad:#f2b8b5;--bad-wash:#3a2426;--focus:#a8c7fa}}
*{box-sizing:border-box}
[hidden]{display:none!important}
html,body{height:100%}
body{word-break:auto-phrase;line-break:strict;display:grid;grid-template-rows:minmax(0,1fr) auto;margin:0;background:var(--paper);color:var(--ink);font:14px/1.65 "Hiragino Sans","Noto Sans JP","Noto Sans CJK JP","Yu Gothic UI",Meiryo,sans-serif}
body.free{height:auto;display:block}
main{display:flex;flex-direction:column;overflow:auto;padding:4px 6px 0}
main>form:has(>.actions){display:flex;flex:1 0 auto;flex-direction:column}
main:focus{outline:none}
h2{margin:14px 0 4px;font-size:13px;font-weight:600;color:var(--sub)}
p{margin:4px 0 10px}
ol,ul{margin:0 0 12px;padding-left:1.5em}
ul.plain{list-style:none;padding:0}
a{color:var(--brand)}
.note,.why{margin:2px 0;font-weight:400;color:var(--sub);font-size:12px}
.good{color:var(--good)}.doubt{color:var(--doubt)}.bad{color:var(--bad)}
.tag{display:inline-block;border-radius:99px;padding:0 9px;background:var(--wash);color:var(--sub);font-size:12px;white-space:nowrap}
.tag.good{background:var(--good-wash);color:var(--good)}.tag.doubt{background:var(--doubt-wash);color:var(--doubt)}.tag.bad{background:var(--bad-wash);color:var(--bad)}
.box{border:1px solid var(--line);border-radius:10px;padding:9px 12px;margin:0 0 12px}
.box>:last-child{margin-bottom:0}
.box.doubt{border-color:currentcolor;background:var(--doubt-wash)}.box.bad{border-color:currentcolor;background:var(--bad-wash)}
label,.label{display:block;padding-bottom:2px;color:var(--sub);font-size:12px}
label.inline+label.inline{margin-left:16px}
label.inline{display:inline-flex;padding:0;gap:6px;align-items:center;color:var(--ink);font-size:14px}
input:not([type=checkbox],[type=radio]),select,textarea{width:100%;min-height:34px;border:1px solid var(--line);border-radius:7px;background:var(--paper);color:var(--ink);padding:4px 9px;font:inherit}
textarea{resize:vertical}
input[type=checkbox],input[type=radio]{width:16px;height:16px;margin:0;accent-color:var(--brand)}
input:hover,select:hover,textarea:hover{border-color:var(--sub)}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
.row{display:flex;flex-wrap:wrap;gap:8px 10px;align-items:end;margin:0 0 10px}
.row>.grow{flex:1 1 180px}
button{border:1px solid transparent;border-radius:8px;background:var(--brand);color:var(--brand-ink);font:600 14px/1.5 inherit;font-family:inherit;padding:6px 16px;cursor:pointer;white-space:nowrap}
button:hover{background:var(--brand-strong)}
button.quiet{border-color:var(--line);background:none;color:var(--ink);font-weight:400}
button.quiet:hover{background:var(--wash)}
button.link{border:0;background:none;color:var(--brand);padding:2px 4px;font-weight:400;text-decoration:underline}
button:disabled{opacity:.5;cursor:default}
.actions{position:sticky;bottom:0;margin-top:auto;display:flex;flex-wrap:wrap;gap:8px;align-items:center;justify-content:flex-end;border-top:1px solid var(--line);background:var(--paper);padding:10px 2px 4px}
.actions .lead{flex:1}
table{width:100%;border-collapse:collapse;font-size:13px}
th,td{text-align:start;border-bottom:1px solid var(--line);padding:5px 6px;vertical-align:top}
th{font-weight:600}
thead th{position:sticky;top:0;z-index:1;background:var(--paper);color:var(--sub);font-size:12px;font-weight:400;white-space:nowrap}
td:first-child:has(input[type=checkbox]){width:34px}
td.number,th.number{text-align:end;font-variant-numeric:tabular-nums}
tr:has(input:checked){background:var(--wash)}
td select,td input:not([type=checkbox],[type=radio]){min-height:30px;font-size:13px;padding:2px 6px}
.split{display:grid;grid-template-columns:minmax(0,1.05fr) minmax(0,1fr);gap:16px;flex:1 1 0;min-height:280px}
.split>*{overflow:auto;padding-inline:2px}
@media (max-width:700px){.split{grid-template-columns:1fr}}
pre{word-break:normal;margin:0 0 12px;border:1px solid var(--line);border-radius:10px;background:var(--wash);padding:10px 12px;font:13px/1.7 inherit;font-family:inherit;white-space:pre-wrap;overflow-wrap:anywhere}
table.lines{table-layout:fixed}.lines th:nth-child(1){width:52px}.lines th:nth-child(2){width:24%}.lines th:nth-child(3){width:20%}
summary{cursor:pointer}
td.nowrap,th.nowrap{white-space:nowrap;width:1%}
fieldset{min-width:0;margin:10px 0 12px;border:1px solid var(--line);border-radius:10px;padding:4px 12px 2px}
legend{padding:0 4px;color:var(--sub);font-size:13px;font-weight:600}
[aria-current]{border-color:var(--brand)!important;color:var(--brand)!important;font-weight:600!important}
dl{display:grid;grid-template-columns:auto 1fr;gap:2px 14px;margin:0 0 12px}
dt{color:var(--sub)}dd{margin:0}
h1{margin:0;font-size:15px;font-weight:600}
.paper{word-break:normal;margin:0 auto 16px;border:1px solid var(--line);background:#fff;color:#000;max-width:660px;width:100%;padding:36px 44px;font:15px/1.8 "Hiragino Mincho ProN","Yu Mincho","Noto Serif CJK JP","Noto Serif JP",serif}
.paper p{margin:0 0 1.2em}.paper .text{margin:0;text-indent:1em}
.paper .end{text-align:end}.paper .centre,.paper h1{text-align:center}
.paper h1{margin:0 0 1.2em;font-size:17px;font-weight:400}
.paper .centre{margin:1em 0}
.paper table{margin:0 0 1em;font-size:inherit}.paper td,.paper th{border:0;padding:1px 0;font-weight:400}
.paper td:first-child{width:1.8em}.paper th{width:4.6em;white-space:nowrap}
#line{min-height:30px;padding:4px 6px;font-size:13px;color:var(--sub);display:flex;gap:10px;align-items:center}
#line:not(:has(*:not(:empty,[hidden]))){min-height:0;padding-block:0}
#line-fault{margin:0;color:var(--bad);white-space:pre-wrap}#line-status{margin:0;flex:1}
progress{accent-color:var(--brand);flex:1;height:8px}
@media print{.actions,#line,.unprinted{display:none!important}html,body,main{height:auto;overflow:visible;display:block}.paper{margin:0;border:0;padding:0;max-width:none;font-size:12pt;break-after:page}.paper:last-of-type{break-after:auto}}
@page{margin:22mm}
`
