/**
 * A control that goes takes the focus with it: the dialog takes it back, so that its keys still work.
 * For layout effects only: an ordinary effect comes a frame later, and a key pressed until then is lost.
 */
export function keepFocus(place: HTMLElement | null): void {
  const page = place?.ownerDocument
  if (page && page.activeElement === page.body)
    place?.closest<HTMLElement>('[role="dialog"]')?.focus()
}
