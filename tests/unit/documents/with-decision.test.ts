import { expect, test } from 'vitest'
import { withDecision } from '../../../renderer/features/documents/with-decision.ts'
import { theOptions } from './sample.ts'

const decision = { number: '15-QĐ/HĐTD', date: '2026-11-20', signer: 'Hà Văn Tú' }
const earlier = { number: '9-QĐ/HĐTD', date: '2026-11-02', signer: 'Lê Thị Hoa' }

test.each([
  ['nothing was chosen', ['', null, ''], null, ['15-QĐ/HĐTD', '2026-11-20', 'Hà Văn Tú']],
  ['only its number was', ['15-QĐ/HĐTD', null, 'Lê Thị Hoa'], null, ['15-QĐ/HĐTD', '2026-11-20', 'Lê Thị Hoa']],
  ['another number was: its day is not known', ['412-QĐ/BTCTU', null, ''], null, ['412-QĐ/BTCTU', null, 'Hà Văn Tú']],
  ['another day was', ['', '2026-11-19', ''], null, ['', '2026-11-19', 'Hà Văn Tú']],
  ['the earlier decision stood there', ['9-QĐ/HĐTD', '2026-11-02', 'Lê Thị Hoa'], earlier, ['15-QĐ/HĐTD', '2026-11-20', 'Hà Văn Tú']],
] as const)('a paper takes over the decision that approved its list: %s', (_what, [decisionNumber, decisionDate, signerName], before, after) => {
  const options = theOptions({ decisionNumber, decisionDate, signerName })
  const [number, date, signer] = after
  expect(withDecision(options, decision, before)).toEqual({ ...options, decisionNumber: number, decisionDate: date, signerName: signer })
})
