import type {
  ColumnDataSchemaModel,
  EditCell,
  EditorBase,
  HyperFunc,
  VNode,
} from '@revolist/revogrid'

type Save = (value: string, preventFocus?: boolean) => void

/** A cell with a drop-down: the choices, blank, and whatever stands there now. */
export class ChoiceEditor implements EditorBase {
  element: Element | null = null
  editCell?: EditCell
  readonly #column: ColumnDataSchemaModel
  readonly #save: Save

  constructor(column: ColumnDataSchemaModel, save: Save) {
    this.#column = column
    this.#save = save
  }

  componentDidRender(): void {
    const select = this.element
    if (!(select instanceof HTMLSelectElement)) return
    select.focus()
    try {
      select.showPicker()
    } catch {
      // Not opened by a click: the arrow keys choose.
    }
  }

  getValue(): string {
    return this.element instanceof HTMLSelectElement ? this.element.value : ''
  }

  render(h: HyperFunc<VNode>): VNode {
    const { column, model, prop } = this.#column
    const current = String(model[prop] ?? '')
    const choices: readonly string[] = column.choices ?? []
    const all = [...new Set(['', ...choices, current])]
    return h(
      'select',
      {
        class: 'choice-editor',
        'aria-label': String(column.name),
        onChange: (event: Event) => {
          if (event.target instanceof HTMLSelectElement) this.#save(event.target.value)
        },
      },
      all.map((choice) =>
        h('option', { value: choice, selected: choice === current }, choice || '（空欄）'),
      ),
    )
  }
}
