/**
 * Writes an invented exam to try the program with: `node scripts/sample-workbook.mjs FOLDER [seed]`.
 *
 * DangKy_CongChuc_2026.xlsx (312 candidates), DangKy_Loi.xlsx (a list full of mistakes), posts.json, scores.json.
 */

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chance } from './sample/chance.mjs'
import { faultyWorkbook } from './sample/faulty-workbook.mjs'
import { inventPeople } from './sample/people.mjs'
import { posts } from './sample/posts.mjs'
import { inventScores } from './sample/scores.mjs'
import { registrationWorkbook } from './sample/workbooks.mjs'

const [folder, seed = '2026'] = process.argv.slice(2)
if (folder === undefined || !/^\d+$/.test(seed)) {
  console.error('Usage: node scripts/sample-workbook.mjs FOLDER [seed]')
  process.exit(2)
}

const luck = chance(Number(seed))
const people = inventPeople(luck)
const results = inventScores(luck, people)
const scores = people.map(({ fullName, identityNumber, post }, index) => ({
  ordinal: index + 1, fullName, identityNumber, post: post.code, ...results[index],
}))

mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'DangKy_CongChuc_2026.xlsx'), await registrationWorkbook(people))
writeFileSync(join(folder, 'DangKy_Loi.xlsx'), await faultyWorkbook(people))
writeFileSync(join(folder, 'posts.json'), asJson(posts.map(({ code, name, agency, track, form, quota }) => ({ code, name, agency, track, form, quota }))))
writeFileSync(join(folder, 'scores.json'), asJson(scores))

/** One record a line. */
function asJson(records) {
  return `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]\n`
}
