import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawWatches, type DrawnWatch, type RoomToWatch, type WatchedRoom, type WatchFacts } from '../../../shared/rules/invigilator-draw.ts'

const ids = (count: number, letter = 'g') => Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(2, '0')}`)
const aRoom = (number: number, barred: readonly string[] = [], technicians = 0): RoomToWatch => ({ number, needs: { invigilator: 2, technician: technicians }, barred })
const rooms = (count: number) => Array.from({ length: count }, (_, index) => aRoom(index + 1))
const facts = (more: Partial<WatchFacts> & { readonly rooms: readonly RoomToWatch[] }, invigilators: readonly string[]): WatchFacts => ({ people: { invigilator: invigilators, technician: ids(3, 'k') }, earlier: [], seed: '4-2-6-1', ...more })

function drawn(input: WatchFacts): readonly DrawnWatch[] {
  const draw = drawWatches(input)
  if ('shortage' in draw) throw new Error(JSON.stringify(draw.shortage))
  return draw.drawn
}

const watchedRooms = (watches: readonly DrawnWatch[]): WatchedRoom[] => [...Map.groupBy(watches, ({ room }) => room)].map(([number, own]) => ({ number, members: own.map(({ memberId }) => memberId) }))
const lines = (watches: readonly DrawnWatch[]) => watches.map(({ room, role, place, memberId }) => `${room} ${role} ${place} ${memberId}`)
const cameBack = (watches: readonly DrawnWatch[], earlier: readonly WatchedRoom[]) => watches.reduce((sum, { room, memberId }) => sum + earlier.filter(({ number, members }) => number === room && members.includes(memberId)).length, 0)
function metAgain(watches: readonly DrawnWatch[], earlier: readonly WatchedRoom[]): number {
  return watchedRooms(watches).reduce((sum, { members }) => sum + earlier.filter((before) => members.filter((member) => before.members.includes(member)).length > 1).length, 0)
}

/** Sessions one after the other in the same rooms by the same people. */
function sessions(count: number, input: Omit<WatchFacts, 'earlier' | 'seed'>, seed: string): { readonly watches: readonly DrawnWatch[]; readonly earlier: readonly WatchedRoom[] }[] {
  const all: { watches: readonly DrawnWatch[]; earlier: readonly WatchedRoom[] }[] = []
  for (let session = 0; session < count; session += 1) {
    const earlier = all.flatMap(({ watches }) => watchedRooms(watches))
    all.push({ watches: drawn({ ...input, earlier, seed: `${seed}${session}` }), earlier })
  }
  return all
}

/** Rooms with bars, some of computers, with people for them, who were there before. */
const anySession = fc
  .record({ roomCount: fc.integer({ min: 1, max: 4 }), people: fc.integer({ min: 0, max: 9 }), technicians: fc.integer({ min: 0, max: 3 }), seed: fc.stringMatching(/^[0-9A-F]{6,12}$/) })
  .chain(({ roomCount, people, technicians, seed }) => {
    const everybody = [...ids(people), ...ids(technicians, 'k')]
    const room = (number: number) => fc.record({ number: fc.constant(number), computers: fc.boolean(), barred: fc.subarray(everybody) }).map(({ computers, barred }) => aRoom(number, barred, computers ? 1 : 0))
    return fc.record({
      rooms: fc.tuple(...Array.from({ length: roomCount }, (_, index) => room(index + 1))),
      people: fc.constant({ invigilator: ids(people), technician: ids(technicians, 'k') }),
      earlier: fc.array(fc.record({ number: fc.integer({ min: 1, max: roomCount }), members: fc.subarray(everybody, { maxLength: Math.min(3, everybody.length) }) }), { maxLength: 4 }),
      seed: fc.constant(seed),
    })
  })

/** The fewest returns to a room that any way of watching has; null: there is no way. */
function fewestReturns({ rooms: all, people, earlier }: WatchFacts, role: 'invigilator' | 'technician'): number | null {
  const slots = all.flatMap((room) => Array.from({ length: room.needs[role] }, () => room))
  const known = new Map<string, number | null>()
  const go = (at: number, taken: readonly string[]): number | null => {
    const slot = slots[at]
    if (slot === undefined) return 0
    const key = `${at} ${taken.toSorted().join(',')}`
    const kept = known.get(key)
    if (kept !== undefined) return kept
    const ways = people[role].flatMap((member) => {
      if (taken.includes(member) || slot.barred.includes(member)) return []
      const rest = go(at + 1, [...taken, member])
      return rest === null ? [] : [rest + earlier.filter(({ number, members }) => number === slot.number && members.includes(member)).length]
    })
    const least = ways.length === 0 ? null : Math.min(...ways)
    known.set(key, least)
    return least
  }
  return go(0, [])
}

describe('invigilators drawn by lot (TT 22/2025 Quy chế Đ.11, Đ.14)', () => {
  it('two in each room, the first of them responsible, and a technician where there are computers', () => {
    const all = drawn(facts({ rooms: [aRoom(2, [], 1), aRoom(1)] }, ids(5)))
    expect(all.map(({ room, role, place }) => `${room} ${role} ${place}`)).toEqual(['1 invigilator 1', '1 invigilator 2', '2 invigilator 1', '2 invigilator 2', '2 technician 1'])
    expect(new Set(all.map(({ memberId }) => memberId)).size).toBe(5)
  })

  it('break no bar, put nobody twice, bring as few back to a room as can be; or name rooms for which there are too few', () => {
    fc.assert(
      fc.property(anySession, (session) => {
        const draw = drawWatches(session)
        const least = [fewestReturns(session, 'invigilator'), fewestReturns(session, 'technician')]
        if ('shortage' in draw) {
          const { role, rooms: short, needed, members } = draw.shortage
          expect(least[role === 'invigilator' ? 0 : 1]).toBeNull()
          const there = session.rooms.filter(({ number }) => short.includes(number))
          expect(needed).toBe(there.reduce((sum, { needs }) => sum + needs[role], 0))
          expect(members).toEqual(session.people[role].filter((member) => there.some(({ barred }) => !barred.includes(member))))
          expect(needed).toBeGreaterThan(members.length)
          return
        }
        const barred = new Map(session.rooms.map((room) => [room.number, room.barred]))
        expect(draw.drawn.filter(({ room, memberId }) => barred.get(room)?.includes(memberId) === true)).toEqual([])
        expect(new Set(draw.drawn.map(({ memberId }) => memberId)).size).toBe(draw.drawn.length)
        expect(draw.drawn.every(({ role, memberId }) => session.people[role].includes(memberId))).toBe(true)
        for (const { number, needs } of session.rooms) {
          const own = draw.drawn.filter(({ room }) => room === number)
          expect(own.map(({ role, place }) => `${role} ${place}`)).toEqual(['invigilator 1', 'invigilator 2', ...(needs.technician === 1 ? ['technician 1'] : [])])
        }
        for (const [index, role] of (['invigilator', 'technician'] as const).entries()) {
          expect(cameBack(draw.drawn.filter((watch) => watch.role === role), session.earlier)).toBe(least[index])
        }
      }),
      { numRuns: 400 },
    )
  })

  it('come out the same whatever the order of rooms, people and earlier sessions, and otherwise by another seed', () => {
    fc.assert(
      fc.property(anySession, (session) => {
        const turned = {
          ...session,
          rooms: session.rooms.toReversed().map((room) => ({ ...room, barred: room.barred.toReversed() })),
          people: { invigilator: session.people.invigilator.toReversed(), technician: session.people.technician.toReversed() },
          earlier: session.earlier.toReversed().map(({ number, members }) => ({ number, members: members.toReversed() })),
        }
        expect(drawWatches(turned)).toEqual(drawWatches(session))
      }),
    )
    const seeds = ['A1', 'B2', 'C3', 'D4', 'E5'].map((seed) => lines(drawn(facts({ rooms: rooms(4), seed }, ids(8)))).join())
    expect(new Set(seeds).size).toBeGreaterThan(3)
  })

  it('go to each room alike over many seeds', () => {
    const times = new Map<number, number>()
    for (let seed = 0; seed < 600; seed += 1) {
      const room = drawn(facts({ rooms: rooms(3), seed: `S${seed}` }, ids(6))).find(({ memberId }) => memberId === 'g01')?.room ?? 0
      times.set(room, (times.get(room) ?? 0) + 1)
    }
    expect([...times.keys()].toSorted()).toEqual([1, 2, 3])
    for (const count of times.values()) expect(Math.abs(count - 200)).toBeLessThan(60)
  })

  it('bring nobody back to a room and no two together again while there are people enough, and share the work', () => {
    for (const seed of ['A', 'B', 'C', 'D', 'E', 'F']) {
      const all = sessions(3, { rooms: rooms(5), people: { invigilator: ids(20), technician: [] } }, seed)
      for (const { watches, earlier } of all) {
        expect(cameBack(watches, earlier)).toBe(0)
        expect(metAgain(watches, earlier)).toBe(0)
      }
      // The second session is watched by those who did not watch the first.
      const [first, second] = all
      const before = new Set(first?.watches.map(({ memberId }) => memberId))
      expect(second?.watches.filter(({ memberId }) => before.has(memberId))).toEqual([])
    }
  })

  it('part two who were together even where everybody is needed', () => {
    const earlier = [{ number: 7, members: ['g01', 'g02'] }, { number: 8, members: ['g03', 'g04'] }, { number: 9, members: ['g05', 'g06'] }]
    for (let seed = 0; seed < 40; seed += 1) expect(metAgain(drawn(facts({ rooms: rooms(3), earlier, seed: `P${seed}` }, ids(6))), earlier)).toBe(0)
  })

  it.each([
    ['too few people for all rooms', facts({ rooms: rooms(2) }, ids(3)), { role: 'invigilator', rooms: [1, 2], needed: 4, members: ids(3) }],
    ['nobody for either of two rooms of computers', { ...facts({ rooms: [aRoom(1, [], 1), aRoom(2, [], 1)] }, ids(4)), people: { invigilator: ids(4), technician: [] } }, { role: 'technician', rooms: [1, 2], needed: 2, members: [] }],
    ['nobody at all', facts({ rooms: [aRoom(4)] }, []), { role: 'invigilator', rooms: [4], needed: 2, members: [] }],
    ['a room from which all but one are barred', facts({ rooms: [aRoom(1), aRoom(2, ['g01', 'g02', 'g04'])] }, ids(4)), { role: 'invigilator', rooms: [2], needed: 2, members: ['g03'] }],
    ['two rooms that only the same three may watch', facts({ rooms: [aRoom(1), aRoom(2, ['g04', 'g05', 'g06']), aRoom(3, ['g04', 'g05', 'g06'])] }, ids(6)), { role: 'invigilator', rooms: [2, 3], needed: 4, members: ['g01', 'g02', 'g03'] }],
    ['no technician for computers', { ...facts({ rooms: [aRoom(1, [], 1)] }, ids(2)), people: { invigilator: ids(2), technician: [] } }, { role: 'technician', rooms: [1], needed: 1, members: [] }],
  ] as const)('are not drawn where there is %s', (_what, input, shortage) => {
    expect(drawWatches(input)).toEqual({ shortage })
  })
})
