import fc from 'fast-check'
import type { DecideInput } from '../../../shared/rules/decide-schema.ts'
import type { InputPost } from './builders.ts'

type Shape = Pick<InputPost, 'track' | 'round1' | 'form'> & Partial<InputPost>

const both: InputPost['form'] = ['written', 'interview']
const single = fc.constantFrom<InputPost['form']>(['written'], ['written'], ['written'], ['oral'], ['practical'])
const weights = fc.constantFrom({ written: 60, interview: 40 }, { written: 50, interview: 50 })
const consideration = (track: InputPost['track'], form: InputPost['form']) => fc.constant<Shape>({ track, method: 'consideration', round1: [], form })

/** One paper, or two whose weights the post sets itself. */
function olderCivilServants(round1: fc.Arbitrary<InputPost['round1']>): fc.Arbitrary<Shape> {
  const track = fc.constantFrom('staff' as const, 'specialist' as const, 'principal' as const, 'senior' as const)
  return fc.oneof(
    { weight: 3, arbitrary: fc.record({ track, round1, form: single }) },
    { weight: 2, arbitrary: fc.record({ track, round1, form: fc.constant(both), weights }) },
    { weight: 1, arbitrary: consideration('specialist', ['interview']) },
  )
}

/** Every track of NĐ 170/2025 Đ.9, with or without the language condition, and xét tuyển. */
const newerCivilServants: fc.Arbitrary<Shape> = fc
  .tuple(
    fc.oneof(
      { weight: 3, arbitrary: fc.constant<Shape>({ track: 'specialist', round1: ['general'], form: ['written'] }) },
      { weight: 3, arbitrary: fc.constant<Shape>({ track: 'specialist', round1: ['general'], form: both }) },
      fc.constantFrom<Shape>({ track: 'principal', round1: [], form: ['written'] }, { track: 'principal', round1: [], form: both }),
      fc.constantFrom<Shape>({ track: 'staff', round1: [], form: ['oral'] }, { track: 'staff', round1: [], form: ['practical'] }),
      fc.constant<Shape>({ track: 'senior', round1: [], form: ['scheme'] }),
      consideration('specialist', ['oral']),
    ),
    fc.constantFrom({}, {}, {}, { languagePass: 5500 }),
  )
  .map(([shape, language]) => ({ ...shape, ...language }))

function employees(track: 'publicEmployee' | 'teacher', round1: fc.Arbitrary<InputPost['round1']>, form = single): fc.Arbitrary<Shape> {
  return fc.oneof(
    { weight: 5, arbitrary: fc.record({ track: fc.constant(track), round1, form }) },
    { weight: 1, arbitrary: consideration(track, ['practical']) },
  )
}

const needed = fc.constantFrom<InputPost['round1']>(['general'], ['general'], ['general', 'language'])
const shapes: Readonly<Record<DecideInput['regime'], fc.Arbitrary<Shape>>> = {
  'nd138-2020': olderCivilServants(fc.constantFrom(['general', 'language'], ['general', 'language', 'informatics'])),
  'nd138-2020+nd116-2024': olderCivilServants(needed),
  'nd170-2025': newerCivilServants,
  'nd170-2025+nd300-2026': newerCivilServants,
  'nd115-2020': employees('publicEmployee', fc.constantFrom(['general', 'language'], ['general', 'language', 'informatics'])),
  'nd115-2020+nd85-2023': employees('publicEmployee', needed),
  'nd259-2026': employees('publicEmployee', needed, fc.oneof(single, fc.constant(both))),
  'nd93-2026': employees('teacher', needed),
  'leadership-scheme': fc.constant({ track: 'leadership', round1: [], form: ['written', 'scheme'] }),
}

const jointRegimes: readonly DecideInput['regime'][] = ['nd138-2020+nd116-2024', 'nd170-2025', 'nd170-2025+nd300-2026']

/** Any post that a regime admits: every track and form, few places, reserved ones, joint ones, and two wishes where the regime has them. */
export function somePost(regime: DecideInput['regime'], id: string): fc.Arbitrary<InputPost> {
  const facts = { quota: fc.constantFrom(0, 1, 1, 2, 2, 3, 4), joint: fc.boolean(), reserved: fc.constantFrom(true, false, false, false), wishes: fc.constantFrom(true, true, true, false), computer: fc.constantFrom(true, false, false, false) }
  return fc.tuple(shapes[regime], fc.record(facts)).map(([shape, { joint, reserved, wishes, computer, ...few }]) => {
    const isJoint = joint && jointRegimes.includes(regime)
    // Agencies compete only where there are several winners.
    const quota = isJoint && few.quota > 0 ? few.quota + 1 : few.quota
    const agencies = [{ id: `${id}X`, places: Math.min(quota, 1) }, { id: `${id}Y`, places: Math.max(quota - 1, 0) }]
    const hasTwoWishes = wishes && regime === 'nd115-2020+nd85-2023' && shape.form.join() === 'written'
    return {
      ...shape,
      id,
      quota,
      ...(computer ? { writtenOn: 'computer' as const } : {}),
      ...(hasTwoWishes ? { wishes: 2 as const } : {}),
      ...(isJoint ? { agencies } : {}),
      ...(reserved && regime !== 'leadership-scheme' ? { reserved: { group: 'ethnicMinority' as const, places: 1 } } : {}),
    }
  })
}
