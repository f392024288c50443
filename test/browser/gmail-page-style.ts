/** A plain mail page of its own look: none of Google's. */
export const gmailPageStyle = `
body{margin:0;font:14px/1.6 "Noto Sans CJK JP",sans-serif;color:#1f2933;background:#eef1f5}
.bar{display:flex;gap:24px;align-items:center;height:52px;padding:0 24px;background:#fff;border-bottom:1px solid #dde3ea}
.bar a{color:#44617b;text-decoration:none}
.panes{display:grid;grid-template-columns:1fr;gap:12px;padding:16px 24px}
.split.reading .panes{grid-template-columns:340px 1fr}
[role=main],.list{background:#fff;border:1px solid #dde3ea;border-radius:10px;min-height:120px}
[hidden]{display:none!important}
.list table{width:100%;border-collapse:collapse}
.zA{cursor:pointer}.zA:hover{background:#f4f7fa}.zA td{padding:10px 16px;border-bottom:1px solid #eef1f5}
.zA .yX{width:170px;font-weight:600}.zA .xW{width:150px;text-align:end;color:#66727f;font-size:12px;white-space:nowrap}
.ha{padding:18px 24px 6px}h2.hP{margin:0;font-size:20px;font-weight:500}
.h7,.kv{border-top:1px solid #eef1f5;padding:14px 24px;position:relative}.kv{cursor:pointer;color:#66727f}
.gJ{width:100%;border-collapse:collapse}.gJ td{padding:0;vertical-align:top}
h3.iw{display:inline;margin:0;font-size:14px;font-weight:600}.go{font-weight:400;color:#66727f;margin-left:6px;font-size:12px}
.gF,.ix{width:100%}.bAk{text-align:end;white-space:nowrap;color:#66727f;font-size:12px}.acX{width:72px;text-align:end}
.T-I{display:inline-block;width:28px;text-align:center;color:#66727f;cursor:pointer}
.hb{color:#66727f;font-size:12px}.ajn{display:none}
.a3s{padding:16px 0 8px}.gmail_quote{margin:8px 0 0 0;padding-left:12px;border-left:2px solid #dde3ea;color:#66727f}
.aZo{display:inline-block;border:1px solid #dde3ea;border-radius:6px;padding:4px 10px;font-size:12px;margin-right:8px}
`
