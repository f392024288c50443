import type {
  CellEdit,
  CellPlace,
  ClockStep,
  DeskPairing,
  DeskState,
  Grid,
  MailRow,
  MailThread,
  Menu,
  ScriptOutcome,
  SentMails,
  SortWish,
  Tab,
} from '../desk-api.ts'

async function ask<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(`/api/${path}`, init)
  if (!response.ok) throw new Error(await response.text())
  return (await response.json()) as T
}

const post = <T>(path: string, body: unknown) =>
  ask<T>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

const part = encodeURIComponent

/** The page's only way to the practice world. */
export const deskClient = {
  state: () => ask<DeskState>('state'),
  move: (step: ClockStep) => post<DeskState>('clock', { step }),
  inbox: () => ask<readonly MailRow[]>('inbox'),
  thread: (id: string) => ask<MailThread>(`inbox/${part(id)}`),
  dropMail: (file: File) =>
    ask<MailRow>('mails', {
      method: 'POST',
      headers: { 'content-type': 'message/rfc822' },
      body: file,
    }),
  pairingCode: () => post<DeskPairing>('pairing', {}),
  sent: () => ask<SentMails>('sent'),
  tabs: () => ask<readonly Tab[]>('tabs'),
  grid: (title: string) => ask<Grid>(`grid/${part(title)}`),
  edit: (edit: CellEdit) => post<ScriptOutcome>('edit', edit),
  deleteRow: (title: string, row: number) => post<ScriptOutcome>('delete-row', { title, row }),
  insertRow: (title: string, row: number) => post<ScriptOutcome>('insert-row', { title, row }),
  sort: (wish: SortWish) => post<ScriptOutcome>('sort', wish),
  menus: () => ask<readonly Menu[]>('menus'),
  clickMenu: (label: string, cursor: CellPlace | null) =>
    post<ScriptOutcome>('menu', { label, cursor }),
  runScript: (name: string, args: readonly unknown[]) =>
    post<ScriptOutcome>('script', { name, args }),
}
