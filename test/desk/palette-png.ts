import { crc32, deflateSync } from 'node:zlib'

export type Pixels = {
  readonly width: number
  readonly height: number
  /** Red, green, blue, alpha for each pixel, row by row. */
  readonly data: Uint8Array
}

type Color = { count: number; red: number; green: number; blue: number }

const mostColors = 256

/** Colours that differ by less than this are one: antialiased text has hundreds of greys. */
const bucketOf = (red: number, green: number, blue: number) =>
  ((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3)

function countColors({ data }: Pixels): Map<number, Color> {
  const colors = new Map<number, Color>()
  for (let at = 0; at < data.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3)
    const bucket = bucketOf(red, green, blue)
    const color = colors.get(bucket) ?? { count: 0, red: 0, green: 0, blue: 0 }
    color.count++
    color.red += red
    color.green += green
    color.blue += blue
    colors.set(bucket, color)
  }
  return colors
}

type Palette = { readonly bytes: Uint8Array; readonly indexOf: ReadonlyMap<number, number> }

/** The commonest colours; each other one is drawn in the nearest of them. */
function choosePalette(colors: ReadonlyMap<number, Color>): Palette {
  const ranked = [...colors].sort(([, a], [, b]) => b.count - a.count)
  const mean = ({ count, red, green, blue }: Color) =>
    [red, green, blue].map((sum) => Math.round(sum / count))
  const chosen = ranked.slice(0, mostColors).map(([, color]) => mean(color))
  const nearest = (color: Color): number => {
    const wanted = mean(color)
    const distances = chosen.map((one) =>
      one.reduce((sum, part, axis) => sum + (part - (wanted[axis] ?? 0)) ** 2, 0),
    )
    return distances.indexOf(Math.min(...distances))
  }
  const indexOf = new Map(
    ranked.map(([bucket, color], rank) => [bucket, rank < mostColors ? rank : nearest(color)]),
  )
  return { bytes: Uint8Array.from(chosen.flat()), indexOf }
}

function chunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const length = Buffer.alloc(4)
  const check = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** A PNG with one byte a pixel: a third of what the browser writes. */
export function palettePng(pixels: Pixels): Buffer {
  const { width, height, data } = pixels
  const { bytes, indexOf } = choosePalette(countColors(pixels))
  const rows = Buffer.alloc(height * (width + 1))
  for (let pixel = 0; pixel < width * height; pixel++) {
    const [red = 0, green = 0, blue = 0] = data.subarray(pixel * 4, pixel * 4 + 3)
    const row = Math.floor(pixel / width)
    rows[pixel + row + 1] = indexOf.get(bucketOf(red, green, blue)) ?? 0
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', bytes),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ])
}
