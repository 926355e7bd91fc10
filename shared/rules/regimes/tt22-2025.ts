import { proposed, sourced, type HouseRules, type RoundingRules } from '../regime.ts'

const from = sourced('2025-12-10', 'TT 22/2025', 'B')

/** Two decimals is the text; the direction at exactly half is written nowhere. */
const twoDecimals: RoundingRules = {
  decimals: sourced(2, 'TT 22/2025 Đ.16, Đ.17, Đ.22', 'A'),
  half: sourced('halfUp', 'TT 22/2025 Đ.16, không ghi hướng', 'UNCONFIRMED'),
  places: [
    sourced('markersMean', 'TT 22/2025 Đ.16 k.2 c–d', 'A'),
    sourced('appealMean', 'TT 22/2025 Đ.17', 'A'),
    sourced('membersMean', 'TT 22/2025 Đ.22', 'A'),
    sourced('deductedPoints', 'TT 22/2025 Nội quy Đ.2 k.7 a', 'UNCONFIRMED'),
  ],
}

/** The same for house rules whose text was not read. */
export function proposedRounding(article: string): RoundingRules {
  return {
    decimals: proposed(twoDecimals.decimals, article),
    half: proposed(twoDecimals.half, article),
    places: twoDecimals.places.map((place) => proposed(place, article)),
  }
}

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
  // Between 30 and 60 minutes the text says nothing.
  lateArrival: [
    sourced({ minutes: 5, paperUpTo: 30 }, 'TT 22/2025 Nội quy Đ.1', 'A'),
    sourced({ minutes: 10, paperFrom: 60 }, 'TT 22/2025 Nội quy Đ.1', 'A'),
  ],
  rounding: twoDecimals,
  deadlines: [
    sourced({ step: 'roomListsPosted', from: 'opening', days: 1, unit: 'workingDay', before: true }, 'TT 22/2025 Đ.6 k.2', 'A'),
    sourced({ step: 'supervisionReported', from: 'finalResult', days: 3, unit: 'workingDay' }, 'TT 22/2025 Đ.23 k.4 d', 'A'),
    sourced({ step: 'archived', from: 'recruitmentEnded', days: 1, unit: 'year' }, 'TT 22/2025 Đ.25', 'A'),
  ],
  articles: {
    suspension: 'TT 22/2025 Nội quy Đ.2',
    zeroUnsigned: 'TT 22/2025 Nội quy Đ.1 k.12',
    zeroScript: 'TT 22/2025 Đ.16 k.3',
  },
}
