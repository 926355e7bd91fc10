import type { Source } from './act.ts'
import type { Seed } from './jobs/contract.ts'

/** Bytes of a seed that the program makes: 48 bits in twelve letters and digits, short enough to be read aloud. */
const seedBytes = 6

/** Seed of a draw: what came from dice, else one by the office's chance. */
export function newSeed({ options }: Source, fromDice: string | null): Seed {
  if (fromDice !== null) return { seed: fromDice, seedOrigin: 'dice' }
  return { seed: options.random(seedBytes).toString('hex').toUpperCase(), seedOrigin: 'machine' }
}
