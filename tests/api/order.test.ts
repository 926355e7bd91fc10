import { afterEach, expect, it } from 'vitest'
import { anOffice, newRequest, type TestOffice } from './an-office.ts'

let test: TestOffice | undefined
afterEach(() => test?.remove())

it('field report 27: đ, ê, ơ and ư stand in every list where a Vietnamese dictionary has them', async () => {
  test = await anOffice()
  const { client } = test
  const ordered = ['Xã An', 'Xã Ân', 'Xã Dân', 'Xã Đà', 'Xã Đan', 'Xã Em', 'Xã Êm', 'Xã Ơn', 'Xã U', 'Xã Ư', 'Xã Ừ', 'Xã Vân']
  for (const name of ordered.toReversed()) await client.organizations.create({ name, requestId: newRequest() })
  const { rows } = await client.organizations.list({ query: 'xã' })
  expect(rows.map(({ name }) => name)).toEqual(ordered)
  for (const name of ['Ừ', 'Đà', 'U', 'Dân', 'Ê']) await client.exams.create({ name, kind: 'civilServant', planNumber: '1', planApproved: '2026-08-18', layout: 'party', requestId: newRequest() })
  expect((await client.exams.list()).map(({ name }) => name)).toEqual(['Dân', 'Đà', 'Ê', 'U', 'Ừ'])
})
