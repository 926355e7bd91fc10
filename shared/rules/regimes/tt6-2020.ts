import { proposed, sourced, type HouseRules } from '../regime.ts'
import { proposedRounding, tt22 } from './tt22-2025.ts'

const from = sourced('2021-01-20', 'TT 6/2020', 'B')

/** Exams held from 20-1-2021; no percentage of deduction is known, the rest is proposed after TT 22/2025. */
export const tt6: HouseRules = {
  id: 'tt6-2020',
  title: 'TT 6/2020',
  inForce: { civilServant: from, publicEmployee: from, teacher: from, leadership: from },
  values: {
    'deduction.reprimand': sourced(null, 'TT 6/2020 Nội quy Đ.2', 'UNCONFIRMED'),
    'deduction.warning': sourced(null, 'TT 6/2020 Nội quy Đ.2', 'UNCONFIRMED'),
    'marking.averageUpTo': proposed(tt22.values['marking.averageUpTo'], 'TT 6/2020 Quy chế Đ.28'),
    'marking.thirdFrom': proposed(tt22.values['marking.thirdFrom'], 'TT 6/2020 Quy chế Đ.28'),
    'members.spread': proposed(tt22.values['members.spread'], 'TT 6/2020 Quy chế'),
    'appeal.chairFrom': proposed(tt22.values['appeal.chairFrom'], 'TT 6/2020 Quy chế Đ.29 k.3'),
  },
  lateArrival: [sourced({ minutes: 30 }, 'TT 6/2020 Nội quy Đ.1', 'B')],
  rounding: proposedRounding('TT 6/2020 Quy chế'),
  deadlines: [
    sourced({ step: 'summons', from: 'round1', days: 5, unit: 'workingDay', before: true, when: ['round1'] }, 'TT 6/2020 Quy chế Đ.12 k.1', 'B'),
    sourced({ step: 'roomListsPosted', from: 'opening', days: 1, unit: 'workingDay', before: true }, 'TT 6/2020 Quy chế Đ.12', 'B'),
  ],
  articles: { suspension: 'TT 6/2020 Nội quy Đ.2', zeroUnsigned: null, zeroScript: 'TT 6/2020 Quy chế Đ.28' },
}
