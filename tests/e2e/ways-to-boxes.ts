import type { Locator } from 'playwright-core'
import { answerDialogs, type RunningWindow } from './a-window.ts'

/** Kinds of box that somebody types into. */
export type BoxKind = 'search' | 'name' | 'birth' | 'picker' | 'agency' | 'filter' | 'reason' | 'lines' | 'roomName' | 'roomPlace' | 'roomSize' | 'preview' | 'mark'

/**
 * The way to each kind of box from the list of exams; it ends with the keyboard in the box. The exam has two candidates,
 * Ma Thị Ánh before the other, and a room P. 201; `workbook` is what the import preview shows.
 */
export function waysToBoxes(window: RunningWindow, workbook: string): Readonly<Record<BoxKind, () => Promise<Locator>>> {
  const { page } = window
  const named = (name: string) => page.getByRole('textbox', { name, exact: true })

  async function focused(box: Locator): Promise<Locator> {
    await box.focus()
    return box
  }

  async function openStep(step: string): Promise<void> {
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: step }).click()
  }

  async function openCandidates(): Promise<void> {
    await openStep('Tiếp nhận hồ sơ')
    await page.getByText('2 trong 2 thí sinh').waitFor()
  }

  async function inForm(label: string): Promise<Locator> {
    await openCandidates()
    await page.keyboard.press('Control+N')
    await page.getByRole('form', { name: 'Phiếu đăng ký' }).waitFor()
    return focused(named(label))
  }

  /** A cell of the first room, by its place from 0 and the title of its column. */
  async function inRoom(column: number, title: string): Promise<Locator> {
    await openStep('Phòng thi, SBD')
    await page.getByText('Phòng', { exact: true }).click()
    await page.getByRole('grid', { name: 'Phòng thi' }).getByRole('row', { name: 'P. 201' }).getByRole('gridcell').nth(column).click()
    return named(`${title}, P. 201`)
  }

  return {
    async search() {
      await openCandidates()
      return focused(named('Tìm thí sinh'))
    },
    name: () => inForm('Họ và tên'),
    birth: () => inForm('Ngày sinh'),
    picker: () => inForm('Dân tộc (nếu có)'),
    async agency() {
      await openStep('Vị trí, chỉ tiêu')
      return focused(named('Cơ quan'))
    },
    async filter() {
      await openCandidates()
      return focused(page.locator('input[aria-label="Lọc theo vị trí"]'))
    },
    async reason() {
      await openCandidates()
      await page.getByRole('button', { name: 'Bỏ thí sinh…' }).click()
      return focused(page.getByRole('dialog').getByLabel('Lý do'))
    },
    async lines() {
      await openStep('Danh sách in')
      return focused(named('Nơi nhận, mỗi nơi một dòng'))
    },
    roomName: () => inRoom(1, 'Tên ở cửa'),
    roomPlace: () => inRoom(2, 'Nhà, tầng'),
    roomSize: () => inRoom(3, 'Sức chứa'),
    async preview() {
      await openCandidates()
      await page.keyboard.press('Control+I')
      await answerDialogs(window, { open: workbook })
      await page.getByRole('button', { name: 'Chọn tệp Excel' }).click()
      await page.getByRole('grid', { name: 'Trang tính Đăng ký' }).getByText('Phạm Văn Chiến').click()
      return named('Họ và tên, Phạm Văn Chiến')
    },
    async mark() {
      await openStep('Nhập điểm')
      await page.getByRole('grid', { name: 'Bảng điểm' }).getByText('Ma Thị Ánh').waitFor()
      await page.keyboard.press('ArrowRight')
      return named('Viết, Ma Thị Ánh')
    },
  }
}
