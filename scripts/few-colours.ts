// Pictures of few bytes: PNGs with a palette, which neither browsers nor pngjs write.
import { crc32 } from 'node:zlib'
import { zlibAsync } from '@gfx/zopfli'
import { PNG } from 'pngjs'

/** As many as half a byte tells apart. */
const most = 16

interface Colour {
  /** Red, green and blue. */
  shades: number[]
  /** The pixels that have it, counted from the upper left. */
  places: number[]
}

/**
 * The same picture in sixteen colours, which do for letters and lines on a plain ground.
 *
 * @param png a picture that nothing shines through
 * @param step how far apart the shades of red, green and blue are that it begins with: 255 parts of even steps
 */
export async function fewColours(png: Buffer, step: number): Promise<Buffer> {
  const { width, height, data } = PNG.sync.read(png)
  const colours = merged(coloursOf(data, step))
  const pixels = new Uint8Array(width * height)
  for (const [colour, { places }] of colours.entries()) for (const at of places) pixels[at] = colour
  const rows: number[] = []
  for (let start = 0; start < pixels.length; start += width) {
    // No filter: letters repeat as they are.
    rows.push(0)
    for (let at = start; at < start + width; at += 2)
      rows.push((pixels[at]! << 4) | (at + 1 < start + width ? pixels[at + 1]! : 0))
  }
  const size = Buffer.alloc(8)
  size.writeUInt32BE(width)
  size.writeUInt32BE(height, 4)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', [...size, 4, 3, 0, 0, 0]),
    chunk(
      'PLTE',
      colours.flatMap(({ shades }) => shades),
    ),
    chunk('IDAT', await zlibAsync(Uint8Array.from(rows), { numiterations: 100, blocksplittingmax: 0 })),
    chunk('IEND', []),
  ])
}

function coloursOf(data: Uint8Array, step: number): Colour[] {
  const colours = new Map<string, Colour>()
  for (let at = 0; at < data.length; at += 4) {
    const shades = [...data.subarray(at, at + 3)].map(shade => Math.round(shade / step) * step)
    const colour = colours.get(shades.join()) ?? { shades, places: [] }
    colours.set(shades.join(), colour)
    colour.places.push(at / 4)
  }
  return [...colours.values()]
}

/** Makes one of whichever two colours are hardest to tell apart until few are left, the most common first. */
function merged(colours: readonly Colour[]): Colour[] {
  const all = [...colours].sort(byPlaces)
  while (all.length > most) {
    const pairs = all.flatMap((rare, at) => all.slice(0, at).map(near => ({ rare, near })))
    const { rare, near } = pairs.reduce((a, b) => (loss(b.rare, b.near) < loss(a.rare, a.near) ? b : a))
    near.places.push(...rare.places)
    all.splice(all.indexOf(rare), 1)
    all.sort(byPlaces)
  }
  return all
}

const byPlaces = (a: Colour, b: Colour) => b.places.length - a.places.length

const loss = (rare: Colour, near: Colour) =>
  rare.places.length * rare.shades.reduce((sum, shade, part) => sum + (shade - near.shades[part]!) ** 2, 0)

function chunk(type: string, data: Uint8Array | readonly number[]): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), Buffer.from(data)])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length)
  ends.writeUInt32BE(crc32(content), 4)
  return Buffer.concat([ends.subarray(0, 4), content, ends.subarray(4)])
}
