import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { makeOneTimeCode, readOneTimeCode } from '../../../db/one-time-code.ts'
import { decodeRecoveryKey, encodeRecoveryKey, RecoveryKeyError } from '../../../db/recovery-key.ts'

const secret = Buffer.from(Array.from({ length: 30 }, (_, index) => (index * 37 + 11) & 255))
const groups = encodeRecoveryKey(secret)

describe('the groups of a recovery sheet', () => {
  it('are 13 of 4 letters without look-alikes', () => {
    // Made with Python's base64 and hashlib.
    expect(groups).toEqual(['1CR5', 'AYMZ', 'RKMG', 'WCTR', 'FPHC', 'FV0H', '6SDR', '19EA', 'XWA3', 'JQM3', 'N36Z', '45SW', 'AZVM'])
    expect(groups.every((group) => /^[0-9A-HJKMNP-TV-Z]{4}$/.test(group))).toBe(true)
  })

  it('bring any secret back', () => {
    for (let round = 0; round < 200; round += 1) {
      const drawn = randomBytes(30)
      expect(decodeRecoveryKey(encodeRecoveryKey(drawn).join(' ')).equals(drawn)).toBe(true)
    }
  })

  const text = groups.join(' ')
  it.each([
    ['with dashes', groups.join('-')],
    ['with long dashes and blanks', groups.join(' – ')],
    ['in one run', groups.join('')],
    ['in small letters', text.toLowerCase()],
    ['on several lines', `${groups.slice(0, 6).join(' ')}\n${groups.slice(6).join('\t')}\n`],
    ['with the letters that 0 and 1 look like', text.replaceAll('0', 'O').replaceAll('1', 'l')],
    ['with the other one that 1 looks like', text.replaceAll('1', 'I')],
  ])('are read %s', (_how, typed) => {
    expect(decodeRecoveryKey(typed).equals(secret)).toBe(true)
  })

  const change = (index: number, group: string) => groups.map((one, at) => (at === index ? group : one)).join(' ')
  it.each([
    ['a group too few', groups.slice(1).join(' '), 'length', null],
    ['a short group', change(4, 'ABC'), 'length', 5],
    ['a long group', change(12, 'ABCDE'), 'length', 13],
    ['nothing', ' ', 'length', null],
    ['a letter with a mark, as Telex makes it', change(6, 'Â8BC'), 'letter', 7],
    ['a U', change(0, 'UUUU'), 'letter', 1],
    ['a letter for another', change(2, groups[2] === 'AAAA' ? 'BBBB' : 'AAAA'), 'check', null],
    ['two groups changed about', [groups[1], groups[0], ...groups.slice(2)].join(' '), 'check', null],
  ] as const)('are refused: %s', (_what, typed, problem, group) => {
    let caught: unknown
    try {
      decodeRecoveryKey(typed)
    } catch (error) {
      caught = error
    }
    expect(caught).toBeInstanceOf(RecoveryKeyError)
    expect(caught).toMatchObject({ problem, group })
  })
})

describe('a one-time code', () => {
  it('has four groups of four letters, each from its own chance', () => {
    expect(makeOneTimeCode((size) => Buffer.alloc(size, 0xff))).toEqual(['ZZZZ', 'ZZZZ', 'ZZZZ', 'ZZZZ'])
    expect(makeOneTimeCode((size) => Buffer.from(Array.from({ length: size }, (_, index) => index)))).toEqual(['000G', '40R4', '0M30', 'E209'])
  })

  it.each([
    ['as it was told', '7K3M 9X2P 00AB 1CDE', '7K3M9X2P00AB1CDE'],
    ['in small letters with dashes', '7k3m-9x2p-00ab-1cde', '7K3M9X2P00AB1CDE'],
    ['with look-alikes', '7K3M9X2PooABlCDE', '7K3M9X2P00AB1CDE'],
    ['one letter short', '7K3M 9X2P 00AB 1CD', null],
    ['with a letter that codes have not', '7K3M 9X2P 00AB 1CDU', null],
  ])('is read %s', (_how, typed, read) => {
    expect(readOneTimeCode(typed)).toBe(read)
  })
})
