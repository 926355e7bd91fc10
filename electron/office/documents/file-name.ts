/** What Windows takes in no name of a file. */
const forbidden = /[\\/:*?"<>|\p{Cc}]+/gu

/** Longest name, in letters: with its folder and ending it stays below the 260 that Windows takes for a whole path. */
const longest = 120

/** A title as the name of a file, without an ending. */
export function fileName(title: string): string {
  const plain = title.normalize('NFC').replace(forbidden, '-').replace(/\s+/gu, ' ')
  if (plain.length <= longest) return plain.replace(/[ .]+$/u, '')
  return plain.slice(0, plain.lastIndexOf(' ', longest)).replace(/[ .,]+$/u, '')
}
