import type { PrintDocument } from './document.ts'

/** The paper's name in a sentence: "Danh sách thí sinh trúng tuyển kỳ thi tuyển công chức năm 2026". */
export function documentName(document: Pick<PrintDocument, 'title' | 'subtitle'>): string {
  const title = document.title.slice(0, 1) + document.title.slice(1).toLowerCase()
  return document.subtitle === null ? title : `${title} ${document.subtitle}`
}

/** The words across every page of a paper that nobody may take for the final one; null: the page is clean. */
export function watermarkText(document: Pick<PrintDocument, 'draft' | 'practice'>): string | null {
  if (document.draft) return document.practice ? 'DỰ THẢO – THỬ' : 'DỰ THẢO'
  return document.practice ? 'THỬ' : null
}
