import type { Page } from 'playwright-core'

/** What stands in a box after each key of a word typed in Telex: "thwr" for thử, "dduwowngf" for đường. */
const growth: Readonly<Record<string, string>> = {
  thí: 't th thi thí',
  nguyễn: 'n ng ngu nguy nguye nguyê nguyên nguyễn',
  đường: 'd đ đu đư đưo đươ đươn đương đường',
  mường: 'm mu mư mưo mươ mươn mương mường',
  ước: 'u uo ươ ươc ước',
  vắng: 'v va vă văn văng vắng',
  mật: 'm ma mâ mât mật',
  khẩu: 'k kh kha khâ khâu khẩu',
  của: 'c cu cua của',
  phép: 'p ph phe phep phép',
  thử: 't th thu thư thử',
}

/** What stands in a box after each key of a word; figures and plain letters come one by one. */
function growthOf(word: string): readonly string[] {
  const known = growth[word]
  if (known !== undefined) return known.split(' ')
  if (/[^ -~]/u.test(word)) throw new Error(`telex.ts does not know how ${word} is typed`)
  return Array.from(word, (_letter, place) => word.slice(0, place + 1))
}

/** How letters that no key stands for reach the program: as keys without a place on the keyboard, or as text alone. */
export type LetterWay = 'packet' | 'text'

/** Key number of a letter that a program sends on Windows (VK_PACKET). */
const packetKey = 231

/** Key number of a key that an input method takes for itself (VK_PROCESSKEY). */
const processKey = 229

/** A key that means something to a form or a grid, with its own number. */
const ownNumbers = { Enter: 13, Escape: 27, ArrowDown: 40 } as const

/** An input method at a page: what it sends, as far as a page can see it. */
export interface InputMethod {
  /**
   * Types words as UniKey and EVKey do. A key that only adds its letter goes through; any other is swallowed, and in
   * its place come Backspaces for the letters that change, then the letters that stand for them.
   */
  type(words: string, way: LetterWay): Promise<void>
  /** Sends letters or digits that no key stands for. */
  send(letters: string, way: LetterWay): Promise<void>
  /** Composes a word of Telex: underlined, not yet given to the box. */
  compose(word: string): Promise<void>
  /** Ends the composition by giving its text to the box, or with '' by taking it away. */
  end(text: string): Promise<void>
  /** Presses a key that is for the input method: 'process' says so by its number, 'own' only by the composition at work. */
  key(name: keyof typeof ownNumbers, number: 'process' | 'own'): Promise<void>
}

/** An input method that types into whatever has the focus of a page. */
export async function inputMethodAt(page: Page): Promise<InputMethod> {
  const session = await page.context().newCDPSession(page)

  async function send(letters: string, way: LetterWay): Promise<void> {
    for (const text of letters) {
      if (way === 'text') await session.send('Input.insertText', { text })
      else {
        const key = { key: text, code: '', windowsVirtualKeyCode: packetKey }
        await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key, text, unmodifiedText: text })
        await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
      }
    }
  }

  async function grow(before: string, after: string, way: LetterWay): Promise<void> {
    let same = 0
    while (same < before.length && before[same] === after[same]) same += 1
    const added = after.slice(same)
    if (same === before.length && /^[!-~]$/u.test(added)) return page.keyboard.press(added)
    for (let erased = same; erased < before.length; erased += 1) await page.keyboard.press('Backspace')
    await send(added, way)
  }

  async function setComposition(text: string): Promise<void> {
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  }

  return {
    async type(words, way) {
      for (const [place, word] of words.split(' ').entries()) {
        if (place > 0) await page.keyboard.press('Space')
        let before = ''
        for (const after of growthOf(word)) {
          await grow(before, after, way)
          before = after
        }
      }
    },
    send,
    async compose(word) {
      for (const text of growthOf(word)) await setComposition(text)
    },
    async end(text) {
      if (text === '') await setComposition('')
      else await session.send('Input.insertText', { text })
    },
    async key(name, number) {
      const key = { key: name, code: name, windowsVirtualKeyCode: number === 'own' ? ownNumbers[name] : processKey }
      await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key })
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
    },
  }
}
