import { defineTab } from '../column.ts'

/** ドメイン対応表: which body a mail domain belongs to, as people confirmed it (DOMAIN §6). */
export const domainsTab = defineTab({
  key: 'domains',
  sheetId: 1011,
  title: 'ドメイン対応表',
  visible: false,
  optional: true,
  id: 'domain',
  columns: {
    domain: {
      header: 'ドメイン',
      kind: 'text',
      widthPx: 240,
      note: 'メールアドレスの「@」より後ろ。例：town.mihon.example',
    },
    code: { header: '団体コード', kind: 'code', expected: true, widthPx: 90 },
    registeredBy: { header: '登録者', kind: 'text', widthPx: 160 },
    registeredOn: { header: '登録日', kind: 'date', widthPx: 130 },
  },
})
