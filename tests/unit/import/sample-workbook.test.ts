import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readXlsx } from '../../../electron/office/readers/xlsx.ts'
import { candidateInputSchema } from '../../../shared/contract/candidates.ts'
import { importProblemSchema } from '../../../shared/contract/list-preview.ts'
import { readCandidateSheet } from '../../../shared/import/candidate-sheet.ts'
import type { CandidateSheetReading } from '../../../shared/import/candidate-sheet.ts'
import { recognizeColumns } from '../../../shared/import/columns.ts'
import { importProblemPlace, importProblemWords } from '../../../shared/words/import-problems.ts'

const runFile = promisify(execFile)
const files = ['DangKy_CongChuc_2026.xlsx', 'DangKy_Loi.xlsx', 'posts.json', 'scores.json'] as const

const postSchema = z.object({
  code: z.string(), name: z.string(), agency: z.string(), track: z.literal('specialist'), form: z.array(z.enum(['written', 'interview'])), quota: z.int(),
})
const markSchema = z.union([z.object({ score: z.int() }), z.object({ state: z.literal('absent') })]).nullable()
const scoreSchema = z.object({
  ordinal: z.int(),
  fullName: z.string(),
  identityNumber: z.string(),
  post: z.string(),
  general: z.union([z.object({ correct: z.int(), total: z.literal(60) }), z.object({ state: z.literal('absent') })]),
  written: markSchema,
  interview: markSchema,
})

let folder = ''
const postId = (code: string): string => `00000000-0000-7000-8000-${Buffer.from(code.padEnd(6)).toString('hex')}`

async function generate(name: string, ...seed: string[]): Promise<string> {
  const target = join(folder, name)
  await runFile(process.execPath, [join(import.meta.dirname, '../../../scripts/sample-workbook.mjs'), target, ...seed])
  return target
}

async function parsed<S extends z.ZodType>(name: string, schema: S): Promise<z.infer<S>[]> {
  return z.array(schema).parse(JSON.parse(await readFile(join(folder, 'one', name), 'utf8')))
}

async function readList(name: string): Promise<CandidateSheetReading> {
  const posts = (await parsed('posts.json', postSchema)).map(({ code, name: post, agency }) => ({ id: postId(code), code, name: post, agencyName: agency }))
  const [sheet] = await readXlsx(join(folder, 'one', name))
  const columns = sheet === undefined ? null : recognizeColumns(sheet.rows, sheet.mergedRanges)
  if (sheet === undefined || columns === null) throw new Error('list expected')
  return readCandidateSheet(sheet, columns, { posts, today: '2026-11-25', priorityProved: true })
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minh-tuyen-sample-'))
  await generate('one')
})
afterAll(() => rm(folder, { recursive: true }))

it('the same seed gives the same bytes, another seed others', async () => {
  const bytesOf = (name: string) => Promise.all(files.map((file) => readFile(join(folder, name, file))))
  await generate('again', '2026')
  await generate('other', '7')
  const [one, again, other] = await Promise.all(['one', 'again', 'other'].map(bytesOf))
  expect(again).toEqual(one)
  expect(other?.map((bytes, index) => one?.[index]?.equals(bytes))).toEqual([false, false, true, false])
})

it('the plan has 24 posts in 9 bodies with 46 places', async () => {
  const posts = await parsed('posts.json', postSchema)
  expect([posts.length, new Set(posts.map(({ agency }) => agency)).size, posts.reduce((sum, { quota }) => sum + quota, 0)]).toEqual([24, 9, 46])
})

describe('the clean list', () => {
  it('reads to 312 candidates that the contract takes, with nothing to repair', async () => {
    const { counts, rows } = await readList('DangKy_CongChuc_2026.xlsx')
    expect(counts).toEqual({ read: 317, good: 312, bad: 0, skipped: 5, hidden: 0 })
    const candidates = rows.flatMap((row) => (row.kind === 'good' ? [candidateInputSchema.parse(row.candidate)] : []))
    expect(new Set(candidates.map(({ identityNumber }) => identityNumber)).size).toBe(312)
    expect(candidates.filter(({ birthDate }) => birthDate.length < 10).map(({ birthDate }) => birthDate.length)).toEqual([7, 4, 7, 4, 4, 7])
  })

  it('has five pairs of namesakes, two of them born on one day, which is all it warns of (field report 44)', async () => {
    const { rows, problems } = await readList('DangKy_CongChuc_2026.xlsx')
    const names = rows.flatMap((row) => (row.kind === 'good' ? [row.candidate.fullName] : []))
    expect(names.length - new Set(names).size).toBe(5)
    expect(problems.map(({ code }) => code)).toEqual(Array.from({ length: 4 }, () => 'sameNameAndBirth'))
  })

  it('stands in the order of its scores', async () => {
    const { rows } = await readList('DangKy_CongChuc_2026.xlsx')
    const scores = await parsed('scores.json', scoreSchema)
    const read = rows.flatMap((row) => (row.kind === 'good' ? [row.candidate] : []))
    expect(read.map(({ fullName, identityNumber, postId: post }) => ({ fullName, identityNumber, post }))).toEqual(
      scores.map(({ fullName, identityNumber, post }) => ({ fullName, identityNumber, post: postId(post) })),
    )
  })
})

describe('the faulty list', () => {
  it('tells each fault where it stands, in words', async () => {
    const { counts, problems } = await readList('DangKy_Loi.xlsx')
    const lines = problems.map((problem) => {
      const { title, sentence } = importProblemWords(importProblemSchema.parse(problem) as typeof problem)
      return `${importProblemPlace(problem)} “${problem.value}” ${title}: ${sentence}`
    })
    expect(counts).toEqual({ read: 57, good: 33, bad: 18, skipped: 6, hidden: 2 })
    expect(lines).toEqual([
      'trang Đăng ký, dòng 7, cột C “31/02/1997” Ngày không có thật: Tháng 2/1997 có 28 ngày. Sửa theo phiếu.',
      'trang Đăng ký, dòng 8, cột C “12/13/1990” Ngày không có thật: Không có tháng 13. Không tự đổi ngày với tháng.',
      'trang Đăng ký, dòng 9, cột C “3-2-99” Năm sinh chỉ có hai chữ số: Có thể là 1999 hoặc 2099. Gõ đủ bốn chữ số.',
      'trang Đăng ký, dòng 10, cột G “TH-3” Không có vị trí này: Có phải TH-03? Sửa mã theo phiếu.',
      'trang Đăng ký, dòng 11, cột G “XX-09” Không có vị trí này: Gõ mã đúng như trong danh sách vị trí, hoặc thêm vị trí vào kỳ thi.',
      'trang Đăng ký, dòng 12, cột E “8.098E+09” Số CCCD mất chữ số: Excel đã làm tròn. Gõ lại từ phiếu.',
      'trang Đăng ký, dòng 13, cột E “8198792034” Số CCCD thiếu số 0 ở đầu: Excel đã bỏ số 0; đọc là 008198792034.',
      'trang Đăng ký, dòng 14, cột E “00809812345” Số CCCD không đủ 12 chữ số: Ô này có 11 chữ số. Gõ lại từ phiếu.',
      'trang Đăng ký, dòng 15, cột E “O08098001234” Số CCCD có ký tự không phải chữ số: Số CCCD gồm 12 chữ số. Sửa theo phiếu.',
      'trang Đăng ký, dòng 16, cột B “” Thiếu họ tên: Gõ tên hoặc bỏ qua dòng.',
      'trang Đăng ký, dòng 17, cột J “Thân nhân LS” Chưa rõ diện ưu tiên: “Thân nhân LS” không có trong danh mục. Chọn một diện, hoặc gõ lại theo phiếu.',
      'trang Đăng ký, dòng 18, cột F “Cao Lan” Tên gọi khác của dân tộc: → Sán Chay (mã 15)',
      'trang Đăng ký, dòng 19, cột F “Tầy Nùng” Không có dân tộc này: Gõ tên dân tộc theo danh mục 54 dân tộc.',
      'trang Đăng ký, dòng 20, cột E “008195748164” Hai dòng cùng số CCCD: Trùng với dòng 21. Sửa số hoặc bỏ dòng thừa.',
      'trang Đăng ký, dòng 21, cột E “008195748164” CCCD và giới tính không khớp: Theo số CCCD là Nữ. So với thẻ; nếu đúng thì giữ.',
      'trang Đăng ký, dòng 21, cột E “008195748164” CCCD và năm sinh không khớp: Theo số CCCD sinh năm 1995. So với thẻ; nếu đúng thì giữ.',
      'trang Đăng ký, dòng 21, cột E “008195748164” Hai dòng cùng số CCCD: Trùng với dòng 20. Sửa số hoặc bỏ dòng thừa.',
      'trang Đăng ký, dòng 22, cột B “=HYPERLINK("http://a","Ma Thị B")” Họ tên có ký hiệu lạ: Giữ nguyên từng chữ như trong tệp. So với phiếu; nếu sai thì gõ lại.',
      'trang Đăng ký, dòng 23, cột E “002200594686” CCCD và giới tính không khớp: Theo số CCCD là Nam. So với thẻ; nếu đúng thì giữ.',
      'trang Đăng ký, dòng 24, cột B “  Lò\u00A0 Thị   Yến ” Khác cách viết: Thừa khoảng trắng hoặc khác kiểu chữ; đọc là “Lò Thị Yến”.',
      'trang Đăng ký, dòng 24, cột G “ ｔｈ-０１ ” Khác cách viết: Thừa khoảng trắng hoặc khác kiểu chữ; đọc là “TH-01”.',
      'trang Đăng ký, dòng 25, cột E “12000000000” Số CCCD mất chữ số: Excel đã làm tròn. Gõ lại từ phiếu.',
      'trang Đăng ký, dòng 26, cột G “TH-3” Không có vị trí này: Có phải TH-03? Sửa mã theo phiếu.',
      'trang Đăng ký, dòng 27, cột G “TH-3” Không có vị trí này: Có phải TH-03? Sửa mã theo phiếu.',
      'trang Đăng ký, dòng 28, cột J “DTTS; Thân nhân LS” Chưa rõ diện ưu tiên: “Thân nhân LS” không có trong danh mục. Chọn một diện, hoặc gõ lại theo phiếu.',
      'trang Đăng ký, dòng 29, cột B “Trịnh Văn Dũng” Trùng tên và ngày sinh: Giống dòng 30, khác số CCCD. Hai người?',
      'trang Đăng ký, dòng 30, cột B “Trịnh Văn Dũng” Trùng tên và ngày sinh: Giống dòng 29, khác số CCCD. Hai người?',
      'trang Đăng ký, dòng 33, cột K “912345678” Số điện thoại thiếu số 0 ở đầu: Excel đã bỏ số 0; đọc là 0912345678.',
      'trang Đăng ký, dòng 59, cột C “31/4/2000” Ngày không có thật: Tháng 4/2000 có 30 ngày. Sửa theo phiếu.',
      'trang Đăng ký, dòng 59, cột G “” Thiếu vị trí dự tuyển: Gõ mã vị trí theo phiếu.',
    ])
  })
})

it('the scores hold every case of the last place: resolved by score, by the written exam, and by nobody', async () => {
  const posts = await parsed('posts.json', postSchema)
  const scores = await parsed('scores.json', scoreSchema)
  const { rows } = await readList('DangKy_CongChuc_2026.xlsx')
  const half = new Set(['ethnicMinority', 'childOfInvalid', 'childOfMartyr'])
  const priority = rows.flatMap((row) => (row.kind === 'good' ? [row.candidate.priority.map(({ group }) => group)] : []))
  const pointsOf = (groups: readonly string[]): number => (groups.some((group) => half.has(group)) ? 500 : groups.length > 0 ? 250 : 0)
  const tied = posts.flatMap(({ code, quota, form }) => {
    const ranked = scores
      .flatMap(({ post, written, interview }, index) => {
        if (post !== code || written === null || !('score' in written)) return []
        const spoken = form.includes('interview') ? interview : written
        if (spoken === null || !('score' in spoken) || Math.min(written.score, spoken.score) < 5000) return []
        const score = form.includes('interview') ? (written.score * 7 + spoken.score * 3) / 10 : written.score
        return [{ total: Math.round(score) + pointsOf(priority[index] ?? []), score, written: written.score }]
      })
      .sort((left, right) => right.total - left.total)
    const [last, next] = [ranked[quota - 1], ranked[quota]]
    return last !== undefined && last.total === next?.total ? [[code, last.score === next.score, last.written === next.written]] : []
  })
  expect(tied).toEqual([
    ['TH-01', false, false],
    ['TC-01', true, false],
    ['TG-03', true, true],
  ])
})
