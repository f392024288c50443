/** Digests of the standard texts of earlier versions: what they match was never edited by people. */
export const formerTexts: Readonly<Record<string, readonly string[]>> = {
  M01: ['7WUiH_aHGX1j'],
  M02: ['mhdseD5I9jIB'],
  M06: ['Q_KKgohPWjR9'],
  M08: ['jpN97byma1H-'],
  M09: ['mzg2mJYAriC9', 'g0fkQHR_CuiW'],
  M10: ['lVSO1_EgKFJz'],
  M13: ['ITT1RJLEqqKU'],
  M16: ['X9F11kuU5vty'],
  あいさつ: ['Jcl8xsWIs6Az'],
  個人情報: ['bZDMJeUeirIO'],
  署名: ['iJbLyGxXxcMD'],
}
