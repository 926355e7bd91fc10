import type { ExamRegime, HouseRules } from './regime.ts'
import { leadershipScheme } from './regimes/leadership-scheme.ts'
import { nd115 } from './regimes/nd115-2020.ts'
import { nd116 } from './regimes/nd116-2024.ts'
import { nd138 } from './regimes/nd138-2020.ts'
import { nd170 } from './regimes/nd170-2025.ts'
import { nd259 } from './regimes/nd259-2026.ts'
import { nd300 } from './regimes/nd300-2026.ts'
import { nd85 } from './regimes/nd85-2023.ts'
import { nd93 } from './regimes/nd93-2026.ts'
import { tt001 } from './regimes/tt001-2025.ts'
import { tt22 } from './regimes/tt22-2025.ts'
import { tt6 } from './regimes/tt6-2020.ts'
import type { HouseRulesId, RegimeId } from './terms.ts'

/** Every regulation on recruitment that the program knows, by id. */
export const regimes: Readonly<Record<RegimeId, ExamRegime>> = {
  'nd138-2020': nd138,
  'nd138-2020+nd116-2024': nd116,
  'nd170-2025': nd170,
  'nd170-2025+nd300-2026': nd300,
  'nd115-2020': nd115,
  'nd115-2020+nd85-2023': nd85,
  'nd259-2026': nd259,
  'nd93-2026': nd93,
  'leadership-scheme': leadershipScheme,
}

/** Every set of house rules, by id. */
export const houseRules: Readonly<Record<HouseRulesId, HouseRules>> = {
  'tt6-2020': tt6,
  'tt001-2025': tt001,
  'tt22-2025': tt22,
}
