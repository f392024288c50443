import type { Border } from './border.ts'

/** What a finished function hands back to Google. */
export interface Outputs {
  readonly services: Record<string, object>
  /** The served form of an output object of these services; undefined for any other value. */
  served(
    value: unknown,
  ): { readonly kind: string; readonly type: string; readonly text: string } | undefined
  dialog(output: unknown): {
    readonly html: string
    readonly title: string
    readonly width?: number
    readonly height?: number
  }
}

/** ContentService and HtmlService. */
export function outputs(border: Border): Outputs {
  interface Content {
    kind: string
    type: string
    text: string
    title: string
    width?: number
    height?: number
  }
  const known = new WeakMap<object, Content>()

  function textOutput(text?: string): object {
    const content: Content = { kind: 'content', type: 'TEXT', text: text ?? '', title: '' }
    const output = border.closed<GoogleAppsScript.Content.TextOutput>('TextOutput', {
      setMimeType(type: string) {
        content.type = type
        return output
      },
      setContent(next: string) {
        content.text = next
        return output
      },
      append(more: string) {
        content.text += more
        return output
      },
      getContent: () => content.text,
      getMimeType: () => content.type,
    })
    known.set(output, content)
    return output
  }

  function htmlOutput(html?: string): object {
    const content: Content = { kind: 'html', type: 'HTML', text: html ?? '', title: '' }
    const keep = (): object => output
    const output = border.closed<GoogleAppsScript.HTML.HtmlOutput>('HtmlOutput', {
      setTitle(title: string) {
        content.title = title
        return output
      },
      setContent(next: string) {
        content.text = next
        return output
      },
      append(more: string) {
        content.text += more
        return output
      },
      setWidth(width: number) {
        content.width = width
        return output
      },
      setHeight(height: number) {
        content.height = height
        return output
      },
      setSandboxMode: keep,
      setXFrameOptionsMode: keep,
      addMetaTag: keep,
      getContent: () => content.text,
      getTitle: () => content.title,
    })
    known.set(output, content)
    return output
  }

  const find = (value: unknown): Content | undefined =>
    typeof value === 'object' && value !== null ? known.get(value) : undefined
  return {
    services: {
      ContentService: border.closed<GoogleAppsScript.Content.ContentService>('ContentService', {
        createTextOutput: textOutput,
        MimeType: border.closed<typeof GoogleAppsScript.Content.MimeType>(
          'ContentService.MimeType',
          {
            JSON: 'JSON',
            TEXT: 'TEXT',
            CSV: 'CSV',
          },
        ),
      }),
      HtmlService: border.closed<GoogleAppsScript.HTML.HtmlService>('HtmlService', {
        createHtmlOutput: htmlOutput,
        SandboxMode: border.closed<typeof GoogleAppsScript.HTML.SandboxMode>(
          'HtmlService.SandboxMode',
          { IFRAME: 'IFRAME' },
        ),
      }),
    },
    served: find,
    dialog(output) {
      const content = find(output)
      if (typeof output === 'string') return { html: output, title: '' }
      if (!content) throw border.fail('The parameters do not match the method signature for Ui.')
      const { text, title, width, height } = content
      return {
        html: text,
        title,
        ...(width === undefined ? {} : { width }),
        ...(height === undefined ? {} : { height }),
      }
    },
  }
}
