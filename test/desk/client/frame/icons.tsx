import type { Place } from '../places.ts'

const outlines: Readonly<Record<Place, string>> = {
  inbox: 'M3 12l3-7h12l3 7v7H3zM3 12h5l1.5 3h5L16 12h5',
  sheet: 'M4 4h16v16H4zM4 9h16M4 14.500h16M10 4v16',
  planned: 'M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18zM12 7v5.500l3.500 2',
  sent: 'M21 3L3 10.500l7 3 3 7zM21 3L10 13.500',
}

export function PlaceIcon({ place }: { place: Place }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={outlines[place]} />
    </svg>
  )
}

/** The product's own mark: a roster card with a stamp. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
      <rect x="3" y="5" width="22" height="23" rx="4" fill="var(--brand)" />
      <path d="M8 12h12M8 17h8M8 22h6" stroke="var(--paper)" stroke-width="2.4" />
      <circle cx="23" cy="22" r="7" fill="var(--paper)" />
      <circle cx="23" cy="22" r="5.6" fill="none" stroke="var(--stamp)" stroke-width="2" />
      <path
        d="M20.600 22.200l1.800 1.800 3-3.600"
        fill="none"
        stroke="var(--stamp)"
        stroke-width="1.8"
      />
    </svg>
  )
}
