import type { CloudBook, CloudScript } from '../../google/http/cloud.ts'
import { fillSettings } from '../study-group.ts'
import { type InstallDesk, mailbox } from './install-desk.ts'

/** Somebody in Google's own editor, doing what the guide says. */
export class Hands {
  readonly book: CloudBook
  readonly script: CloudScript
  private readonly desk: InstallDesk
  private code = ''
  private manifest = ''

  constructor(desk: InstallDesk) {
    this.desk = desk
    this.book = desk.cloud.addBook({
      name: '研究会 事務局',
      owner: mailbox,
      clientId: '',
      appProperties: {},
    })
    this.script = desk.cloud.addScript(this.book.id, 'untitled')
  }

  readonly pasteCode = (): string => {
    this.code = this.desk.copied.at(-1) ?? ''
    this.book.world.push(this.code)
    return ''
  }

  readonly pasteManifest = (): string => {
    this.manifest = this.desk.copied.at(-1) ?? ''
    return ''
  }

  readonly publish = (): string => {
    const files = [
      { name: 'appsscript', type: 'JSON', source: this.manifest },
      { name: 'Code', type: 'SERVER_JS', source: this.code },
    ]
    const versionNumber = this.script.versions.length + 1
    this.script.versions.push({ versionNumber, description: '', files })
    const { deploymentId } = this.book.ids
    const [deployment] = this.script.deployments
    if (deployment) deployment.versionNumber = versionNumber
    else this.script.deployments.push({ deploymentId, versionNumber, description: '', by: mailbox })
    this.book.world.publish(this.code, mailbox)
    return ` ${this.book.world.webAppUrl}\n`
  }

  readonly setUp = (): string => {
    this.book.world.clickMenu('はじめに：準備する')
    fillSettings(this.book.world)
    return ''
  }

  readonly pairingCode = (): string => {
    const args = ['issuePairingCode', { name: '設置の確認' }]
    const issued = this.book.world.runFunction('askDialog', { args })
    return (issued.value as { data: { code: string } }).data.code
  }

  /** Everything in order, each at the moment the guide waits for it. */
  get whole(): (string | (() => string))[] {
    const { pasteCode, pasteManifest, publish, setUp, pairingCode } = this
    return ['1', '', '', pasteCode, pasteManifest, publish, setUp, pairingCode]
  }
}
