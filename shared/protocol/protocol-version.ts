/** The protocol this build speaks; `hello` names all that it understands. */
export const protocolVersion = 1
