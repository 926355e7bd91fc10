import type { Page } from 'playwright-core'
import type { OfficeClient } from '../../electron/office/office.ts'
import { aJoined } from '../api/a-user.ts'
import { aCandidate, anExam, aPost, newRequest } from '../api/an-office.ts'

/** Reviewers of the form-check board: who set the office up, and a colleague. */
export const [first, second] = ['Hà Thị Lan', 'Lò Thị Hoa']

/** An exam with three candidates, whose form-check board has two people with an account. */
export async function withBoard(client: OfficeClient, file: string): Promise<void> {
  const colleague = await aJoined({ client, file }, second, 'examSecretary')
  const { id: examId } = await anExam(client)
  const post = await aPost(client, examId)
  for (const fullName of ['Lò Văn An', 'Lò Văn Bình', 'Lò Văn Cúc']) await aCandidate(client, examId, post.id, { fullName, sex: 'male', identityNumber: fullName === 'Lò Văn An' ? '008200001234' : null })
  const own = (await client.users.list()).find(({ name }) => name === first)
  for (const [fullName, userId] of [[first, own?.id], [second, colleague.id]] as const) {
    const member = { fullName, birthDate: null, position: 'Chuyên viên', workplace: 'Ban Tổ chức', userId: userId ?? null, bar: null }
    await client.council.seat({ examId, member, board: 'formCheck', function: 'member', fromDay: null, toDay: null, number: '412-QĐ/TU', date: '2026-11-20', signer: 'Hà Thị Khiết', explanation: null, requestId: newRequest() })
  }
}

/** Opens the queue of review at its first candidate. */
export async function openReview(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Xét điều kiện' }).click()
  await page.getByRole('grid', { name: 'Thí sinh cần xét' }).waitFor()
  await page.getByRole('grid', { name: 'Thí sinh cần xét' }).getByText('Lò Văn An').first().click()
}
