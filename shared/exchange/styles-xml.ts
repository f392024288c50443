/** Numbers of the cell formats below, in their order. */
export const cellStyle = { text: 0, header: 1, caption: 2 } as const

/** Number format 49 is text: what is typed into such a cell later keeps its zeros too. */
const textFormat = 'numFmtId="49" applyNumberFormat="1" borderId="0" xfId="0"'

const fonts = [
  '<font><sz val="10"/><name val="Yu Gothic"/></font>',
  '<font><b/><sz val="10"/><color rgb="FFFFFFFF"/><name val="Yu Gothic"/></font>',
  '<font><b/><sz val="12"/><name val="Yu Gothic"/></font>',
]

const fills = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FF1F3F5F"/></patternFill></fill>',
]

const formats = [
  `<xf ${textFormat} fontId="0" fillId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`,
  `<xf ${textFormat} fontId="1" fillId="2" applyFont="1" applyFill="1"/>`,
  `<xf ${textFormat} fontId="2" fillId="0" applyFont="1"/>`,
]

export const stylesXml = (namespace: string): string =>
  [
    `<styleSheet xmlns="${namespace}">`,
    `<fonts count="${fonts.length}">${fonts.join('')}</fonts>`,
    `<fills count="${fills.length}">${fills.join('')}</fills>`,
    '<borders count="1"><border/></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>`,
    '</styleSheet>',
  ].join('')
