import type { Deadline } from '../deadlines.ts'
import { sourced, type ExamRegime, type Sourced } from '../regime.ts'
import { deadlinesToResult, nd170 } from './nd170-2025.ts'

const amended = 'sửa đổi bởi NĐ 300/2026'
const servicePoints = sourced(250, `NĐ 170/2025 Đ.6 k.1 c, ${amended} Đ.1`, 'A')

function deadline(article: string, value: Deadline): Sourced<Deadline> {
  return sourced(value, `NĐ 170/2025 ${article}, ${amended}`, 'A')
}

/** Civil servants, plans from 1-8-2026: NĐ 170/2025 as amended by NĐ 300/2026. */
export const nd300: ExamRegime = {
  ...nd170,
  id: 'nd170-2025+nd300-2026',
  title: 'NĐ 170/2025, sửa đổi bởi NĐ 300/2026',
  inForce: sourced('2026-08-01', 'NĐ 300/2026 Đ.35', 'A'),
  papers: {
    ...nd170.papers,
    scheme: sourced({ minutes: 90, limit: 'most', setBy: 'council' }, `NĐ 170/2025 Đ.9 k.4, ${amended} Đ.2`, 'A'),
  },
  values: { ...nd170.values, replacement: sourced('mayCall', `NĐ 170/2025 Đ.18 k.3–4, ${amended}`, 'A') },
  priority: {
    ...nd170.priority,
    militaryService: servicePoints,
    policeService: servicePoints,
    youthVolunteer: servicePoints,
    defenceWorker: servicePoints,
    economicDefenceIntellectual: servicePoints,
  },
  lastDay: null,
  deadlines: [
    ...deadlinesToResult,
    deadline('Đ.18 k.1', { step: 'fileDeadline', from: 'resultPublished', days: 15, unit: 'day', window: true }),
    deadline('Đ.19 k.1', { step: 'recruitmentDecision', from: 'fileDeadline', days: 3, unit: 'workingDay' }),
    deadline('Đ.19 k.2', { step: 'takeUp', from: 'decisionReceived', days: 15, unit: 'day', window: true }),
    deadline('Đ.18 k.4', { step: 'nextLowerPublished', from: 'cancellationsPublished', days: 5, unit: 'workingDay', when: ['cancellations'] }),
  ],
  articles: { ...nd170.articles, cancellation: `NĐ 170/2025 Đ.18 k.3, ${amended}` },
}

/** Plans approved before this day may go on under the former text until its last day; what is unfinished then follows the amended one. */
export const amendmentTransition = sourced(
  { former: 'nd170-2025' as const, amended: 'nd170-2025+nd300-2026' as const, approvedBefore: '2026-08-01' },
  'NĐ 300/2026 Đ.35 k.1',
  'A',
)
