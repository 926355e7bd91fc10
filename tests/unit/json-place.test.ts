import { expect, test } from 'vitest'
import { jsonFaultPlace } from '../../electron/office/json-place.ts'

test.each([
  ['', 1, 1],
  ['{"a": 1,\n  "b": x}', 2, 8],
  ['{"a": 1,\n  "b": [1, 2,]\n}', 2, 14],
  ['{"a": 1,\n  "b": "chưa đóng\n}', 2, 8],
  ["{'a': 1}", 1, 2],
  ['{"a" 1}', 1, 6],
  ['{"a": 01}', 1, 8],
  ['{"a": 1} và thêm', 1, 10],
  ['["\\x41"]', 1, 2],
  ['{"a": {"b": [true, null, -1.5e3, "\\u00e1"]}', 1, 44],
])('%j stops being JSON at line %i, column %i', (text, line, column) => {
  expect(() => void JSON.parse(text)).toThrow(SyntaxError)
  expect(jsonFaultPlace(text)).toEqual({ line, column })
})

test('a whole JSON text stops at its end', () => {
  const text = JSON.stringify({ a: [1, -2.5e-7, { b: null }, [], {}], 'đ"\\\u0001': false }, null, 2)
  expect(jsonFaultPlace(text)).toEqual({ line: text.split('\n').length, column: 2 })
})

test('every beginning of a JSON text stops not before its last token', () => {
  const text = '{"a":[1,true,"b"]}'
  const starts = [...text].map((_sign, length) => jsonFaultPlace(text.slice(0, length)).column)
  expect(starts).toEqual([1, 2, 2, 2, 5, 6, 7, 8, 9, 9, 9, 9, 13, 14, 14, 14, 17, 18])
})
