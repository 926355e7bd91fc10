/** The checksum of the zip format; `zlib.crc32` does not exist in the Node that Electron brings. */

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value >>> 0
})

/** A checksum that grows with the bytes added. */
export function crc32Of(): { add(bytes: Uint8Array): void; value(): number } {
  let state = 0xffffffff
  return {
    add(bytes) {
      let value = state
      for (const byte of bytes) value = (value >>> 8) ^ (table[(value ^ byte) & 0xff] ?? 0)
      state = value
    },
    value: () => (state ^ 0xffffffff) >>> 0,
  }
}
