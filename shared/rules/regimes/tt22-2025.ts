import { sourced, type HouseRules } from '../regime.ts'

const from = sourced('2025-12-10', 'TT 22/2025', 'B')

/** Civil servants, exams held from 10-12-2025. */
export const tt22: HouseRules = {
  id: 'tt22-2025',
  title: 'TT 22/2025',
  inForce: { civilServant: from, leadership: from },
  values: {
    'deduction.reprimand': sourced(25, 'TT 22/2025 Nội quy Đ.2 k.7 a', 'A'),
    'deduction.warning': sourced(50, 'TT 22/2025 Nội quy Đ.2 k.7 a', 'A'),
    'marking.averageUpTo': sourced(500, 'TT 22/2025 Đ.16 k.2 c', 'A'),
    'marking.thirdFrom': sourced(1000, 'TT 22/2025 Đ.16 k.2 d', 'A'),
    'members.spread': sourced(1000, 'TT 22/2025 Đ.22', 'A'),
    'appeal.chairFrom': sourced(500, 'TT 22/2025 Đ.18', 'A'),
  },
  deadlines: [
    sourced({ step: 'roomListsPosted', from: 'opening', days: 1, unit: 'workingDay', before: true }, 'TT 22/2025 Đ.6 k.2', 'A'),
    sourced({ step: 'supervisionReported', from: 'finalResult', days: 3, unit: 'workingDay' }, 'TT 22/2025 Đ.23', 'A'),
  ],
  articles: {
    suspension: 'TT 22/2025 Nội quy Đ.2',
    zeroUnsigned: 'TT 22/2025 Nội quy Đ.1 k.12',
    zeroScript: 'TT 22/2025 Đ.16 k.3',
  },
}
