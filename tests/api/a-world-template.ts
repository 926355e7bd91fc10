import { cpSync } from 'node:fs'
import { roleDefinitions, roles, type Role } from '../../shared/contract/permissions.ts'
import { aCodedWorld, type CodedWorld } from './a-coded-world.ts'
import type { Sample } from './a-sample.ts'
import { anEmptyOffice, anOffice, newRequest, passphrase, type TestOffice } from './an-office.ts'

/** The scope that a role is tried in: the whole office where it may be held there, unless one exam is asked for. */
export function scopeOf(role: Role, asked: 'office' | 'exam'): 'office' | 'exam' {
  return roleDefinitions[role].scopes.includes(asked) ? asked : (roleDefinitions[role].scopes[0] ?? 'office')
}

interface Entrant {
  readonly userId: string
  readonly code: readonly string[]
}

/** Every exam that a call is about. */
const examsOf = ({ examId, listExam, leadershipExam, interviews, answers, coding: { uncoded, coded, drawable, marked } }: CodedWorld) => [examId, listExam, leadershipExam, interviews.examId, answers.examId, uncoded.examId, coded.examId, drawable.examId, marked.examId]

/** Somebody with this role and nothing else, invited and given the role as a person would be; the code is for the first log-in. */
async function anEntrant({ client }: TestOffice, world: CodedWorld, role: Role, scope: 'office' | 'exam'): Promise<Entrant> {
  const { user, code } = await client.users.invite({ name: `${role} ${scope}`, requestId: newRequest() })
  for (const scopeId of scope === 'office' ? [null] : examsOf(world)) {
    await client.users.grant({ userId: user.id, role, scopeKind: scope, scopeId, fromDay: '2026-11-25', toDay: null, decision: '5-QĐ', requestId: newRequest() })
  }
  return { userId: user.id, code }
}

/** A closed office with a world in it and somebody waiting for each role: made once, copied for each who enters. */
export async function aWorldTemplate(sample: Sample) {
  const test = await anOffice()
  const world = await aCodedWorld(test, sample)
  const entrants = new Map<string, Entrant>()
  for (const role of roles) {
    for (const scope of roleDefinitions[role].scopes) entrants.set(`${role} ${scope}`, await anEntrant(test, world, role, scope))
  }
  test.office.close()
  return {
    remove: test.remove,
    /** A copy of the office, with the one who holds this role in this scope at the keyboard. */
    async enter(role: Role, scope: 'office' | 'exam') {
      const copy = anEmptyOffice()
      cpSync(test.folder, copy.folder, { recursive: true })
      const entrant = entrants.get(`${role} ${scope}`)
      if (entrant === undefined) throw new Error(`nobody waits for ${role} in ${scope}`)
      await copy.client.access.join({ userId: entrant.userId, code: entrant.code.join(' '), passphrase, requestId: newRequest() })
      return { ...copy, world: { ...world, folder: copy.folder, draft: () => copy.office.context.state.coding } }
    },
  }
}
