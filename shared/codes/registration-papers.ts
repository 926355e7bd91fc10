import { entryOf, type CodeEntry, type CodeList } from './code-list.ts'

/**
 * Giấy tờ of a registration: what a refusal can name as missing.
 *
 * NĐ 170/2025 asks for the form alone when people register and for the rest when the file is completed; a notice may ask
 * for more, so what only practice knows is marked.
 */
export const registrationPapers: CodeList = {
  list: 'registration-paper',
  version: '2026',
  source: 'NĐ 170/2025/NĐ-CP Mẫu 01; giấy tờ khác: thông lệ của các hội đồng',
  entries: [
    paper('form', 'Phiếu đăng ký dự tuyển', 'NĐ 170/2025 Mẫu 01'),
    paper('diploma', 'Văn bằng', 'NĐ 170/2025 Mẫu 01 mục II'),
    paper('diplomaConfirmation', 'Giấy xác nhận thay văn bằng', 'NĐ 170/2025 Mẫu 01 mục II'),
    paper('transcript', 'Bảng điểm', 'NĐ 170/2025 Mẫu 01 mục II'),
    paper('certificate', 'Chứng chỉ'),
    paper('priorityProof', 'Giấy xác nhận đối tượng ưu tiên'),
    paper('healthCertificate', 'Giấy khám sức khỏe'),
    paper('curriculumVitae', 'Sơ yếu lý lịch'),
    paper('identityCard', 'Bản sao CCCD'),
    paper('photo', 'Ảnh'),
    paper('workConfirmation', 'Giấy xác nhận thời gian công tác'),
    paper('other', 'Giấy tờ khác'),
  ],
}

/** Paper of a refusal by the id it is stored with. */
export function findPaper(id: string): CodeEntry | null {
  return entryOf([registrationPapers], id)
}

/** Name of a paper by its code; a code that is not known stands for itself. */
export function registrationPaperName(code: string): string {
  return registrationPapers.entries.find((entry) => entry.code === code)?.name ?? code
}

function paper(code: string, name: string, article?: string): CodeEntry {
  const known = article === undefined ? { status: 'unconfirmed' as const } : { status: 'confirmed' as const, article }
  return { code, name, from: null, to: null, ...known }
}
