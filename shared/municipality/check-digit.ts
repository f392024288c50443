/** Whether six digits are a local government code with the right check digit (DOMAIN §5). */
export function isMunicipalityCode(code: string): boolean {
  if (!/^\d{6}$/.test(code)) return false
  let sum = 0
  for (let at = 0; at < 5; at++) sum += (6 - at) * Number(code.charAt(at))
  return Number(code.charAt(5)) === (11 - (sum % 11)) % 10
}
