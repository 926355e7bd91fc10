import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { errorSentence } from '../../shared/words/errors.ts'
import { aSample, aSampleExam, readList, type Sample } from '../api/a-sample.ts'
import { finish, refusal } from '../api/answers.ts'
import { anEmptyOffice, anOffice, newRequest, officeFacts, passphrase, type TestOffice } from '../api/an-office.ts'
import { backUp, folderOf } from '../api/backups.ts'
import { aSmallDisk, whyNoDisk, type SmallDisk } from './a-small-disk.ts'

const why = whyNoDisk()
if (why !== null) process.stdout.write(`Not run: full and protected disks, ${why}.\n`)

const setUpOn = (test: TestOffice, folder: string) => test.client.access.setUp({ office: officeFacts, administrator: { name: 'Nguyễn Thu Hà', passphrase }, folder })

/** The error of a call and the sentence that a person reads. */
async function told(call: Promise<unknown>) {
  const { code, data } = await refusal(call)
  const error = Object.assign(new Error(), { code, data, defined: true })
  return { code, data, sentence: errorSentence(error).sentence }
}

describe.skipIf(why !== null)('a disk', () => {
  let test: TestOffice
  let disk: SmallDisk
  let sample: Sample
  beforeAll(() => {
    sample = aSample()
  })
  afterAll(() => sample.remove())
  afterEach(() => {
    test.remove()
    disk.remove()
  })

  describe('that is too small', () => {
    beforeEach(() => {
      test = anEmptyOffice()
      disk = aSmallDisk(1)
    })

    it('for a new office: a sentence, and no file is left', async () => {
      disk.fill(300_000)
      const { code, sentence } = await told(setUpOn(test, disk.folder))
      expect([code, sentence]).toEqual(['FOLDER_REFUSED', `Không ghi được vào ${disk.folder}. Ổ đĩa đã đầy. Xóa bớt tệp không cần, hoặc chọn ổ khác.`])
      expect(readdirSync(disk.folder)).toEqual(['dằn'])
    })

    it('protected: a sentence, and no file is left', async () => {
      disk.protect()
      const { code, sentence } = await told(setUpOn(test, disk.folder))
      expect([code, sentence]).toEqual(['FOLDER_REFUSED', `Không ghi được vào ${disk.folder}. Nơi này chỉ cho đọc. Xin quyền ghi, mở khóa chống ghi của thẻ hoặc USB, hoặc chọn nơi khác.`])
      expect(readdirSync(disk.folder)).toEqual([])
    })
  })

  describe('of the data file', () => {
    beforeEach(async () => {
      test = anEmptyOffice()
      disk = aSmallDisk(5)
      await setUpOn(test, disk.folder)
    })

    const file = () => join(disk.folder, 'minh-tuyen.mtdb')

    it('that becomes full: an act is refused whole, and goes on when there is room', async () => {
      disk.fill(0)
      const answers = []
      for (let n = 0; n < 3; n += 1) answers.push(await told(test.client.organizations.create({ name: `Sở ${'dài '.repeat(60)}${n}`, requestId: newRequest() })))
      const refused = answers.find(({ code }) => code !== undefined)
      expect(refused).toEqual({ code: 'DISK_FULL', data: { file: file() }, sentence: `Ổ đĩa chứa ${file()} đã đầy. Việc này chưa ghi; dữ liệu trước đó vẫn nguyên. Xóa bớt tệp không cần rồi làm lại.` })
      disk.empty()
      await test.client.organizations.create({ name: 'Sở Y tế', requestId: newRequest() })
      const written = answers.filter(({ code }) => code === undefined).length
      expect([await test.client.history.verify(), test.faults]).toEqual([expect.objectContaining({ entries: 2 + written, firstBroken: null }), []])
    })

    it('that becomes full during an import: nothing of the list is there', async () => {
      const examId = await aSampleExam(test.client, sample)
      const { readingId } = await readList(test.client, examId, sample.workbook)
      disk.fill(200_000)
      const { code } = await told(finish(test.client.imports.take({ examId, readingId, requestId: newRequest() })))
      disk.empty()
      expect([code, (await test.client.candidates.search({ examId })).total, test.faults]).toEqual(['DISK_FULL', 0, []])
      expect(existsSync(join(disk.folder, 'tep')) ? readdirSync(join(disk.folder, 'tep')) : []).toEqual([])
      expect(await test.client.history.verify()).toMatchObject({ firstBroken: null })
    })

    it('that becomes protected: the office cannot be opened, and says why', async () => {
      test.office.close()
      disk.protect()
      const again = test.again()
      again.context.state.file = file()
      const state = await again.client.access.state()
      const userId = state.phase === 'locked' ? (state.office.users[0]?.id ?? '') : ''
      const { code, sentence } = await told(again.client.access.unlock({ userId, passphrase }))
      expect([code, sentence]).toEqual(['FILE_READ_ONLY', `Tệp ${file()} hoặc thư mục của nó chỉ cho đọc. Việc này chưa ghi. Xin quyền ghi rồi làm lại.`])
    })
  })

  describe('of the backups', () => {
    beforeEach(async () => {
      test = await anOffice()
      disk = aSmallDisk(4)
      await test.client.backup.chooseFolder({ folder: disk.folder })
    })

    it('that becomes full: no half backup stays, the office goes on, and the next one succeeds', async () => {
      const first = await backUp(test.client)
      disk.fill(100_000)
      await test.client.organizations.create({ name: 'Sở Y tế', requestId: newRequest() })
      const { code, sentence } = await told(backUp(test.client))
      expect([code, sentence]).toEqual(['BACKUP_NOT_WRITTEN', `Chưa sao lưu được vào ${disk.folder}. Ổ đĩa đã đầy. Xóa bớt tệp không cần, hoặc chọn ổ khác.`])
      expect(readdirSync(folderOf(test)).sort()).toEqual([first.name, 'tep'])
      expect((await test.client.backup.state()).failure?.reason).toMatch(/^(SQLITE_FULL|ENOSPC)$/)
      disk.empty()
      expect([(await backUp(test.client)).seq, (await test.client.backup.state()).failure, test.faults]).toEqual([2, null, []])
    })

    it('that becomes protected: a sentence, and what was there stays', async () => {
      const first = await backUp(test.client)
      disk.protect()
      const { code, sentence } = await told(backUp(test.client))
      expect([code, sentence]).toEqual(['BACKUP_NOT_WRITTEN', `Chưa sao lưu được vào ${disk.folder}. Nơi này chỉ cho đọc. Xin quyền ghi, mở khóa chống ghi của thẻ hoặc USB, hoặc chọn nơi khác.`])
      expect(await test.client.backup.list()).toEqual([first])
    })

    it('that is protected cannot be chosen', async () => {
      disk.protect()
      expect((await told(test.client.backup.chooseFolder({ folder: disk.folder }))).data).toEqual({ folder: disk.folder, reason: 'EROFS' })
    })
  })

  it('of a saved paper, full: a sentence, and no half file', async () => {
    test = await anOffice()
    disk = aSmallDisk(1)
    const examId = await aSampleExam(test.client, sample)
    disk.fill(4096)
    const path = join(disk.folder, 'danh sách.pdf')
    const options = await test.client.documents.defaults({ examId, kind: 'successfulCandidates' })
    const { code, sentence } = await told(test.client.documents.save({ examId, kind: 'successfulCandidates', options, path, format: 'pdf', requestId: newRequest() }))
    expect([code, sentence]).toEqual(['FILE_NOT_WRITTEN', `Chưa ghi được tệp ${path}. Ổ đĩa đã đầy. Xóa bớt tệp không cần, hoặc chọn ổ khác.`])
    expect(readdirSync(disk.folder)).toEqual(['dằn'])
  })
})
