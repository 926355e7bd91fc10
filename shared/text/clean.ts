/** Characters that are never seen: zero width, direction marks, byte order mark, and the soft hyphen. */
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/gu

/** A tone mark that stands before its circumflex or breve, which NFC alone does not repair. */
const toneBeforeQuality = /([\u0300\u0301\u0303\u0309])([\u0302\u0306])/gu

/**
 * One line of Unicode text as it is stored: NFC, one space between words, nothing invisible.
 *
 * Ð (U+00D0), ð and Ɖ are read as Đ and đ. Text of the fonts .Vn… and VNI-… must be decoded before
 * (legacy.ts): there U+00D0 is é and the soft hyphen is ư.
 */
export function cleanLine(text: string): string {
  return text
    .replace(invisible, '')
    .normalize('NFD')
    .replace(toneBeforeQuality, '$2$1')
    .normalize('NFC')
    .replace(/[\u00D0\u0189]/gu, 'Đ')
    .replace(/[\u00F0\u0256]/gu, 'đ')
    .replace(/\s+/gu, ' ')
    .trim()
}
