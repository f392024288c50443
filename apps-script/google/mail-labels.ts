import { find, type Lookup, lookUp, me, users } from './gmail-lookup.ts'

/** A blank name: mails bear the account's own. */
export type Sender = { readonly address: string; readonly name: string }

/** The sender among them that an address means. */
export const senderFor = (senders: readonly Sender[], address: string): Sender | undefined =>
  senders.find((one) => one.address.toLowerCase() === address.toLowerCase())

/** Labels of the owner's mailbox, and the addresses it may send as. */
export const mailLabels = {
  /** The ids of labels by their names; those that are not there are made. */
  labelIds(names: readonly string[]): Lookup<readonly string[]> {
    return lookUp(() => {
      const { labels } = users()
      const known = new Map((labels.list(me).labels ?? []).map(({ id, name }) => [name, id]))
      return names.map((name) => known.get(name) ?? labels.create({ name }, me).id ?? '')
    })
  },

  /** Messages that bear a label. */
  labelled(name: string): Lookup<readonly string[]> {
    return lookUp(() => find(`label:${name}`).map(({ id }) => id))
  },

  /** Whether Gmail took it; messages that are not there do no harm. */
  relabel(change: {
    readonly messageIds: readonly string[]
    readonly add: readonly string[]
    readonly remove: readonly string[]
  }): boolean {
    const { messageIds, add, remove } = change
    const asked = { ids: [...messageIds], addLabelIds: [...add], removeLabelIds: [...remove] }
    const done = lookUp(() => {
      users().messages.batchModify(asked, me)
      return true
    })
    return done.found === true
  },

  /** Addresses that the account may send as: its own, and those that are confirmed; with the name Gmail gives them. */
  senders(): Lookup<readonly Sender[]> {
    return lookUp(() => {
      const listed = users().settings.SendAs?.list(me).sendAs ?? []
      return listed.flatMap(
        ({ sendAsEmail: address, displayName: name = '', verificationStatus, isPrimary }) =>
          address !== undefined && (isPrimary || verificationStatus === 'accepted')
            ? [{ address, name }]
            : [],
      )
    })
  },
}
