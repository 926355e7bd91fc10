import type { Paper, Track } from '../../../shared/contract/posts.ts'

const trackWords: Readonly<Record<Track, string>> = {
  staff: 'Nhân viên',
  specialist: 'Chuyên viên, cán sự',
  principal: 'Chuyên viên chính',
  senior: 'Chuyên viên cao cấp',
  publicEmployee: 'Viên chức',
  teacher: 'Nhà giáo',
  leadership: 'Lãnh đạo, quản lý',
}

const paperWords: Readonly<Record<Paper, string>> = {
  written: 'Viết',
  interview: 'Phỏng vấn',
  oral: 'Vấn đáp',
  practical: 'Thực hành',
  scheme: 'Trình bày đề án',
}

/** Grade or kind of a post (ngạch, loại), in words. */
export function trackTitle(track: Track): string {
  return trackWords[track]
}

/** Form of round 2, in words: "Viết và phỏng vấn". */
export function formTitle(form: readonly Paper[]): string {
  return form.map((paper, index) => (index === 0 ? paperWords[paper] : paperWords[paper].toLowerCase())).join(' và ')
}
