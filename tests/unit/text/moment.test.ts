import { expect, it } from 'vitest'
import { dayOfMoment, formatMoment, timeOfMoment } from '../../../shared/text/moment.ts'

it.each([
  ['2026-11-30T16:59:59.999Z', '2026-11-30', '23:59:59', '30/11/2026 23:59:59'],
  ['2026-11-30T17:00:00.000Z', '2026-12-01', '00:00:00', '01/12/2026 00:00:00'],
  ['2028-02-28T17:00:00.000Z', '2028-02-29', '00:00:00', '29/02/2028 00:00:00'],
])('field report 11: %s is a moment of the day in Vietnam, whatever the zone of the computer', (at, day, time, both) => {
  expect([dayOfMoment(at), timeOfMoment(at), formatMoment(at)]).toEqual([day, time, both])
})
