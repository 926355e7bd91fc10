import { describe, expect, it } from 'vitest'
import { gateText, judgeScheme, modelExample, schemeDraft, weightsTyped, withRoom, type SchemeDraft } from '../../../renderer/features/regimes/scheme-draft.ts'
import type { ExamScheme } from '../../../shared/contract/regimes.ts'

const today = '2026-11-25'
const scheme: ExamScheme = {
  ...{ id: 's', revision: 3, gateValue: 5000, gateInclusive: true, model: 'sum', writtenWeight: 40, schemeWeight: 60, average: 'trimmed', spread: 1000, minimum: 5500, tieBreak: ['written'] },
  pieces: [{ id: 'Trình bày', weight: 60 }, { id: 'Trả lời', weight: 40 }],
  ...{ number: '15-QĐ/TU', date: '2026-09-20', signer: 'Lò Văn Thành' },
}
const { id: _id, revision: _revision, ...facts } = scheme
const filled = schemeDraft(scheme)
const judge = (more: Partial<SchemeDraft>) => judgeScheme({ ...filled, ...more }, today)

describe('the scheme of a leadership exam while it is typed', () => {
  it('opens with what was entered and gives it back unchanged', () => {
    expect(judge({})).toEqual({ ok: true, facts })
  })

  it('opens empty but for what holds where a scheme says nothing', () => {
    expect(schemeDraft(null)).toMatchObject({ gateValue: '', gateInclusive: null, model: null, writtenWeight: '100', schemeWeight: '100', minimum: '50,00', average: 'mean', spread: '', tieBreak: [] })
    expect(Object.keys(judgeScheme(schemeDraft(null), today)).includes('facts')).toBe(false)
  })

  it('needs no weights behind a gate, and no pieces where members give one mark', () => {
    expect(judge({ model: 'gate', writtenWeight: '', schemeWeight: 'x', pieces: [{ id: ' ', weight: '' }], spread: ' ' })).toEqual({ ok: true, facts: { ...facts, model: 'gate', writtenWeight: 100, schemeWeight: 100, pieces: null, spread: null } })
  })

  it.each<[string, Partial<SchemeDraft>, Record<string, string>]>([
    ['a gate above the scale', { gateValue: '101' }, { gateValue: 'Thang điểm là 100, ô này là 101. Gõ từ 0 đến 100.' }],
    ['no choice of từ or trên', { gateInclusive: null }, { gateInclusive: 'Chưa chọn “từ” hay “trên”. Đề án ghi “từ 50 điểm” hay “trên 50 điểm”?' }],
    ['no model', { model: null }, { model: 'Chưa chọn cách tính kết quả. Xem đề án xếp hạng theo điểm đề án hay theo tổng hai phần.' }],
    ['a sum without the written paper', { writtenWeight: '0' }, { writtenWeight: 'Cộng điểm hai phần thì trọng số phải trên 0. Không tính điểm viết thì chọn “Ngưỡng”.' }],
    ['pieces of 90', { pieces: [{ id: 'A', weight: '60' }, { id: 'B', weight: '30' }] }, { pieces: 'Trọng số các nội dung cộng lại là 90 %, phải đúng 100 %.' }],
    ['a piece twice', { pieces: [{ id: 'A', weight: '50' }, { id: '', weight: '' }, { id: 'A', weight: '50' }] }, { 'pieces.1.id': 'Nội dung này ghi hai lần. Đổi tên hoặc bỏ một dòng.' }],
    ['a piece without a name', { pieces: [{ id: '', weight: '100' }] }, { 'pieces.0.id': 'Chưa có tên nội dung. Gõ như trong phiếu chấm.' }],
    ['a piece without weight', { pieces: [{ id: 'A', weight: '0' }, { id: 'B', weight: '100' }] }, { 'pieces.0.weight': 'Trọng số phải trên 0. Bỏ dòng này nếu không chấm riêng.' }],
    ['a paper of tomorrow', { ground: { number: '1', date: '2026-11-26', signer: 'A' } }, { date: '26/11/2026 là ngày sau hôm nay. Xem lại ngày của văn bản.' }],
  ])('is refused with %s', (_, more, errors) => {
    expect(judge(more)).toEqual({ ok: false, errors })
  })

  it('always has room for the next piece, and tells what the weights add up to', () => {
    expect(withRoom([{ id: 'A', weight: '' }])).toEqual([{ id: 'A', weight: '' }, { id: '', weight: '' }])
    expect(withRoom([{ id: '', weight: '' }])).toHaveLength(1)
    expect(weightsTyped([{ id: 'A', weight: '60' }, { id: 'B', weight: 'x' }, { id: '', weight: '15 %' }])).toBe(75)
  })

  it('explains each model by figures', () => {
    expect(modelExample('gate', '', '')).toBe('Ví dụ viết 62,50, đề án 78,00: qua ngưỡng rồi thì xếp hạng theo 78,00.')
    expect(modelExample('sum', '100', '100')).toBe('Ví dụ viết 62,50, đề án 78,00: 62,50 × 100 % + 78,00 × 100 % = 140,50.')
    expect(modelExample('sum', '33', '67')).toBe('Ví dụ viết 62,50, đề án 78,00: 62,50 × 33 % + 78,00 × 67 % = 72,89.')
    expect(modelExample('sum', '', '1')).toBe('Ví dụ viết 62,50, đề án 78,00: xếp hạng theo tổng hai phần sau khi nhân trọng số.')
    expect([gateText({ gateValue: '50' }), gateText({ gateValue: '' })]).toEqual(['50,00', 'ngưỡng'])
  })
})
