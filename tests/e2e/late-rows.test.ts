import { it } from 'vitest'
import { aCandidate, anExam, aPost } from '../api/an-office.ts'
import { makeTemplate, passphrase } from './a-template.ts'
import { openWindow, removeFolder } from './a-window.ts'
import { unlockIntoExam } from './demo-steps.ts'

it('shows rows that come late, when nothing else moves', async () => {
  const folder = await makeTemplate(async (client) => {
    const exam = await anExam(client)
    const post = await aPost(client, exam.id)
    for (let number = 1; number <= 130; number += 1) await aCandidate(client, exam.id, post.id, { fullName: `Thí sinh ${String(number).padStart(3, '0')}` })
  })
  const window = await openWindow(folder)
  const { page } = window
  try {
    await unlockIntoExam(page, passphrase)
    await page.getByRole('button', { name: 'Nhập điểm' }).click()
    const grid = page.getByRole('grid', { name: 'Bảng điểm' })
    await grid.getByText('Thí sinh 001').waitFor()
    // The office answers long after the grid has come to rest at its end.
    await grid.evaluate((table) => {
      const scrolled = [...document.querySelectorAll('*')].find((element) => element.scrollHeight > element.clientHeight + 1000 && (element.contains(table) || table.contains(element)))
      if (scrolled === undefined) throw new Error('the grid does not scroll')
      setTimeout(() => scrolled.scrollTo(0, scrolled.scrollHeight), 300)
    })
    await window.application.evaluate(() => {
      const end = Date.now() + 1500
      while (Date.now() < end);
    })
    await grid.getByText('Thí sinh 130').waitFor()
  } finally {
    await window.close()
    removeFolder(folder)
  }
})
