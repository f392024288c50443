import type { Dialog } from '../dialog.ts'
import { importClient } from './import-client.ts'
import { pastePage } from './paste-page.ts'

/** 「名簿を取り込む」: an old list becomes rows of 名簿, after a look at what will happen. */
export const importRosterDialog: Dialog = {
  title: '名簿を取り込む',
  size: { width: 760, height: 560 },
  open: () => ({ body: pastePage, script: importClient }),
}
