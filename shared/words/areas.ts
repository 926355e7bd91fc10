import { areaTitle } from './terms.ts'

/** Areas that terms.ts does not name: long proofs rest on that file, and a new area changes nothing of what they prove. */
const laterAreas: Readonly<Record<string, string>> = {
  council: 'Hội đồng, các ban',
  deadlines: 'Mốc thời gian',
  interviews: 'Phỏng vấn, vấn đáp',
  kin: 'Quan hệ thân thích',
  registrations: 'Phiếu đăng ký',
}

/** Name of an area of the program, as the log is filtered by it. */
export function areaName(area: string): string {
  return laterAreas[area] ?? areaTitle(area)
}
