/** What stands in 氏名 after an erasure: rows stay apart, and count. */
export const erasedName = (memberId: string): string => `（消去済 ${memberId}）`

export const isErasedName = (name: string): boolean => /^（消去済 [^）]*）$/.test(name)
