import { cleanLine } from './clean.ts'

const openOaOe = /([oO])([aAeE])([\u0300\u0301\u0303\u0309\u0323])(?![\p{L}\p{M}])/gu
const openUy = /(?<![qQ])([uU])([yY])([\u0300\u0301\u0303\u0309\u0323])(?![\p{L}\p{M}])/gu

/**
 * Text with the tone on the first vowel of open oa, oe, uy: "Thuý Hoà" → "Thúy Hòa".
 *
 * A key for comparing two spellings of one word. The stored spelling of a name stays as its papers have it.
 */
export function toneKey(text: string): string {
  return cleanLine(text)
    .normalize('NFD')
    .replace(openOaOe, '$1$3$2')
    .replace(openUy, '$1$3$2')
    .normalize('NFC')
}
