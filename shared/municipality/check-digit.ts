const weights = [6, 5, 4, 3, 2]

/** Whether six digits are a local government code with the right check digit (DOMAIN §5). */
export function isMunicipalityCode(code: string): boolean {
  if (!/^\d{6}$/.test(code)) return false
  const sum = weights.reduce((total, weight, i) => total + weight * Number(code.charAt(i)), 0)
  return Number(code.charAt(5)) === (11 - (sum % 11)) % 10
}
