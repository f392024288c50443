/** A text as installed in 文面. Kinds without a subject are parts of other texts. */
export type StandardText = {
  readonly kind: string
  readonly name: string
  readonly subject: string
  readonly body: string
}
