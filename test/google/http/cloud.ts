import { openWorld, type World } from '../open-world.ts'
import type { WorldIds } from '../world-state.ts'

export interface CloudVersion {
  readonly versionNumber: number
  readonly description: string
  readonly files: readonly CloudFile[]
}

export interface CloudFile {
  readonly name: string
  readonly type: string
  readonly source: string
}

export interface CloudDeployment {
  readonly deploymentId: string
  versionNumber: number
  description: string
  /** Whoever made it: the web app runs as this account (USER_DEPLOYING). */
  readonly by: string
}

export interface CloudScript {
  readonly scriptId: string
  readonly parentId: string
  readonly title: string
  /** What a script has before anything is pushed. */
  files: readonly CloudFile[]
  readonly versions: CloudVersion[]
  readonly deployments: CloudDeployment[]
}

export interface CloudBook {
  readonly id: string
  readonly name: string
  readonly owner: string
  /** With whom the owner shared it, to edit: they may change its script too (PLATFORM §2.2). */
  readonly editors: Set<string>
  /** Only the OAuth client that made a file sees it (`drive.file`), and its appProperties. */
  readonly clientId: string
  readonly appProperties: Record<string, string>
  isTrashed: boolean
  /** Google binds no script to a file that was never saved (google/clasp#1017). */
  isSaved: boolean
  /** How many times Drive's list is asked before it shows the file. */
  hiddenFor: number
  /** And how often it still shows it in the trash. */
  shownFor: number
  readonly ids: WorldIds
  readonly world: World
}

interface Published {
  readonly deployment: CloudDeployment
  readonly script: CloudScript
  readonly book: CloudBook
}

/** What is switched off, forbidden or late in this Google. */
export interface Conditions {
  readonly disabledApis: Set<string>
  scriptToggle: boolean
  /** Administrators may close web apps to the public. */
  publicWebApps: boolean
  /** An update has been seen to lose the web app's entry point. */
  loseEntryPoint: boolean
  /** Whether a program's write counts as saving; if not, a person has to type something. */
  savedByPrograms: boolean
  listLag: number
  /** How many times the list goes on showing what is in the trash. */
  trashLag: number
  /** Who sits at the browser in which consent is given, and what they tick. */
  person: string
  consent: 'all' | 'some' | 'refused'
  /** How many of the next requests are refused with 429. */
  throttled: number
}

/** Google's side of the install command: files, scripts, versions and deployments, each book a whole world. */
export class Cloud {
  readonly books: CloudBook[] = []
  readonly scripts: CloudScript[] = []
  readonly conditions: Conditions
  private number = 0

  constructor(person: string) {
    this.conditions = {
      disabledApis: new Set(),
      scriptToggle: true,
      publicWebApps: true,
      loseEntryPoint: false,
      savedByPrograms: true,
      listLag: 0,
      trashLag: 0,
      person,
      consent: 'all',
      throttled: 0,
    }
  }

  addBook(made: Pick<CloudBook, 'name' | 'owner' | 'clientId' | 'appProperties'>): CloudBook {
    const ids = this.nextIds()
    const book: CloudBook = {
      ...made,
      id: ids.spreadsheetId,
      editors: new Set(),
      isTrashed: false,
      isSaved: false,
      hiddenFor: this.conditions.listLag,
      shownFor: 0,
      ids,
      world: openWorld({ owner: made.owner, code: '', ids, spreadsheetTitle: made.name }),
    }
    this.books.push(book)
    return book
  }

  addScript(parentId: string, title: string): CloudScript {
    const bound = this.scripts.filter((script) => script.parentId === parentId)
    const { scriptId = '' } = this.book(parentId)?.ids ?? {}
    const script: CloudScript = {
      scriptId: bound.length === 0 ? scriptId : `${scriptId.slice(0, -2)}x${bound.length}`,
      parentId,
      title,
      files: [],
      versions: [],
      deployments: [],
    }
    this.scripts.push(script)
    return script
  }

  book(id: string): CloudBook | undefined {
    return this.books.find((book) => book.id === id)
  }

  script(id: string): CloudScript | undefined {
    return this.scripts.find((script) => script.scriptId === id)
  }

  /** What stands behind the address of a web app. */
  published(deploymentId: string): Published | undefined {
    for (const script of this.scripts) {
      const deployment = script.deployments.find((one) => one.deploymentId === deploymentId)
      const book = this.book(script.parentId)
      if (deployment && book) return { deployment, script, book }
    }
    return undefined
  }

  /** As long as Google's own: what is written beside them has a limit. */
  private nextIds(): WorldIds {
    const number = String(++this.number)
    return {
      spreadsheetId: `1Book_${number.padStart(38, '0')}`,
      scriptId: `1Script_${number.padStart(49, '0')}`,
      deploymentId: `AKfycb_${number.padStart(68, '0')}`,
    }
  }
}
