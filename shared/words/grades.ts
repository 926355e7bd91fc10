import type { Grade } from '../rules/regime.ts'

/** How well a value is known, in a few words for a table. */
export const gradeTitles: Readonly<Record<Grade, string>> = {
  A: 'văn bản gốc',
  B: 'trang dẫn lại',
  C: 'chưa đối chiếu',
  UNCONFIRMED: 'chưa đối chiếu',
}

/** What the grade means, for the note beside an article. */
export const gradeSentences: Readonly<Record<Grade, string>> = {
  A: 'Đã đọc trong văn bản gốc.',
  B: 'Theo trang tin hoặc trang pháp luật dẫn lại điều này; chưa đọc văn bản gốc.',
  C: 'Nguồn còn yếu, chưa đối chiếu văn bản gốc. Hội đồng đối chiếu rồi xác nhận hoặc thay.',
  UNCONFIRMED: 'Chưa tìm thấy trong văn bản nào, chỉ là giá trị được đề nghị. Hội đồng đối chiếu rồi xác nhận hoặc thay.',
}

/** The mark of a value that stands in no text that was read. */
export const uncheckedMark = 'chưa đối chiếu văn bản gốc'
