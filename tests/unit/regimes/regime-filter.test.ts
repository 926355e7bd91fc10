import { describe, expect, it } from 'vitest'
import { amendmentPaper, rowsCiting } from '../../../renderer/components/source-rows.ts'
import { papersOf } from '../../../renderer/features/regimes/papers.ts'
import { filteredRows, isUnchecked, regimeLines } from '../../../renderer/features/regimes/regime-filter.ts'
import { amended, civilRows, publicRows } from './a-row.ts'

const paths = (rows: readonly { readonly path: string }[]) => rows.map(({ path }) => path)
const found = (query: string) => paths(filteredRows(civilRows, { query, only: 'all' }))

describe('the table of a regulation', () => {
  it.each([
    ['nguong', ['round1.share', 'threshold', 'minimum.each']],
    ['khien trach', ['deduction.reprimand']],
    ['KHIỂN TRÁCH', ['deduction.reprimand']],
    ['liền kề', ['replacement', 'deadline.nextLowerDecided']],
    ['Đ.10 k.1 a', ['threshold', 'minimum.each']],
    ['ngoai vu tru', []],
  ])('is searched without accents: %s', (query, expected) => {
    expect(found(query)).toEqual(expected)
  })

  it('is narrowed to what is not checked, until the board confirms or replaces it', () => {
    const unchecked = filteredRows(publicRows, { query: '', only: 'unchecked' })
    expect(unchecked.every(isUnchecked)).toBe(true)
    expect(paths(unchecked)).toContain('threshold')
    const after = amended(amended(publicRows, 'threshold', 'confirmed', 5000), 'tieBreak', 'replaced', ['written'])
    expect(filteredRows(after, { query: '', only: 'unchecked' })).toHaveLength(unchecked.length - 2)
    expect(paths(filteredRows(after, { query: '', only: 'amended' }))).toEqual(['threshold', 'tieBreak'])
    expect(paths(filteredRows(after, { query: '15-qđ', only: 'all' }))).toEqual(['threshold', 'tieBreak'])
  })

  it('has a heading with a count before the values of each section', () => {
    const lines = regimeLines(civilRows)
    expect(lines[0]).toEqual({ kind: 'section', section: 'scope', count: 4 })
    expect(lines.filter(({ kind }) => kind === 'value')).toHaveLength(civilRows.length)
    expect(regimeLines([])).toEqual([])
  })
})

describe('the sources of a value', () => {
  it('are the values of the same article, and those that the cited paper set', () => {
    expect(paths(rowsCiting(civilRows, 'NĐ 170/2025 Đ.10 k.1 a'))).toEqual(['threshold', 'minimum.each'])
    const after = amended(civilRows, 'replacement', 'replaced', 'mayCall')
    expect(paths(rowsCiting(after, '15-QĐ/TU ngày 20/9/2026'))).toEqual(['replacement'])
    expect(rowsCiting(civilRows, 'NĐ 170/2025 Đ.99')).toEqual([])
  })

  it('name the paper, once by its name and its number', () => {
    const base = { id: 'a', value: 1, number: '15-QĐ/TU', date: '2026-09-20', signer: 'Lò Văn Thành', revision: 1 }
    expect(amendmentPaper({ ...base, kind: 'replaced', name: 'Đề án 05-ĐA/TU' })).toBe('thay theo Đề án 05-ĐA/TU, 15-QĐ/TU ngày 20/9/2026, Lò Văn Thành ký')
    expect(amendmentPaper({ ...base, kind: 'confirmed', name: null })).toBe('xác nhận theo 15-QĐ/TU ngày 20/9/2026, Lò Văn Thành ký')
    expect(amendmentPaper({ ...base, kind: 'confirmed', name: 'Công văn 15-QĐ/TU' })).toBe('xác nhận theo Công văn 15-QĐ/TU ngày 20/9/2026, Lò Văn Thành ký')
  })

  it('are gathered by paper, the latest first', () => {
    const rows = amended(amended(amended(civilRows, 'threshold', 'replaced', 6000), 'replacement', 'replaced', 'mayCall'), 'tieBreak', 'replaced', ['written'], { number: '9-QĐ/TU', date: '2026-10-01' })
    expect(papersOf(rows).map(({ number, rows: own }) => [number, paths(own)])).toEqual([
      ['9-QĐ/TU', ['tieBreak']],
      ['15-QĐ/TU', ['threshold', 'replacement']],
    ])
  })
})
