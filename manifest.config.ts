import { defineManifest } from '@crxjs/vite-plugin'
import pkg from './package.json' with { type: 'json' }

export default defineManifest({
  manifest_version: 3,
  name: '研究会 事務局',
  description: '開いているメールの送信者を、研究会の名簿と参加台帳に登録します。',
  version: pkg.version,
  minimum_chrome_version: '120',
  icons: {
    16: 'extension/icons/16.png',
    32: 'extension/icons/32.png',
    48: 'extension/icons/48.png',
    128: 'extension/icons/128.png',
  },
  permissions: ['storage', 'alarms'],
  host_permissions: ['https://script.google.com/*', 'https://script.googleusercontent.com/*'],
  background: { service_worker: 'extension/background/main.ts', type: 'module' },
  content_scripts: [
    {
      matches: ['https://mail.google.com/*'],
      js: ['extension/mail-clients/gmail/content.iife.tsx'],
      run_at: 'document_idle',
    },
  ],
  options_page: 'extension/options/index.html',
})
