import { proposed, sourced, type HouseRules } from '../regime.ts'
import { proposedRounding, tt22 } from './tt22-2025.ts'

const from = sourced('2025-05-01', 'TT 001/2025', 'B')

/** Exams held from 1-5-2025; its quy chế was not read, so marking, spread and appeal are those of TT 22/2025, proposed. */
export const tt001: HouseRules = {
  id: 'tt001-2025',
  title: 'TT 001/2025',
  inForce: { civilServant: from, publicEmployee: from, teacher: from, leadership: from },
  values: {
    'deduction.reprimand': sourced(25, 'TT 001/2025 Nội quy Đ.2', 'A'),
    'deduction.warning': sourced(50, 'TT 001/2025 Nội quy Đ.2', 'A'),
    'marking.averageUpTo': proposed(tt22.values['marking.averageUpTo'], 'TT 001/2025 Quy chế'),
    'marking.thirdFrom': proposed(tt22.values['marking.thirdFrom'], 'TT 001/2025 Quy chế'),
    'members.spread': proposed(tt22.values['members.spread'], 'TT 001/2025 Quy chế'),
    'appeal.chairFrom': proposed(tt22.values['appeal.chairFrom'], 'TT 001/2025 Quy chế'),
  },
  lateArrival: [
    sourced({ minutes: 5, paperUpTo: 30 }, 'TT 001/2025 Nội quy Đ.1', 'A'),
    sourced({ minutes: 10, paperFrom: 60 }, 'TT 001/2025 Nội quy Đ.1', 'A'),
  ],
  rounding: proposedRounding('TT 001/2025 Quy chế'),
  deadlines: [
    sourced({ step: 'roomListsPosted', from: 'opening', days: 1, unit: 'workingDay', before: true }, 'TT 001/2025 Quy chế', 'B'),
  ],
  articles: { suspension: 'TT 001/2025 Nội quy Đ.2', zeroUnsigned: 'TT 001/2025 Nội quy Đ.1', zeroScript: null },
}
