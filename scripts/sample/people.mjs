import { groups } from './names.mjs'
import { posts } from './posts.mjs'

const minority = ['DTTS', 'DTTS', 'DTTS', 'DTTS', 'Người DTTS', 'Dân tộc thiểu số']
const places = [
  'Phường Minh Xuân', 'Phường Nông Tiến', 'Phường An Tường', 'Phường Mỹ Lâm', 'Phường Hà Giang 1', 'Xã Na Hang', 'Xã Chiêm Hóa', 'Xã Hàm Yên', 'Xã Sơn Dương',
  'Xã Đồng Văn', 'Xã Mèo Vạc', 'Xã Hoàng Su Phì', 'Xã Bắc Quang', 'Xã Vị Xuyên', 'Xã Quản Bạ', 'Xã Yên Minh', 'Xã Xín Mần', 'Xã Lâm Bình', 'Xã Yên Sơn',
]
const degrees = [
  'Đại học Luật', 'Đại học Hành chính', 'Đại học Kinh tế', 'Đại học Báo chí', 'Đại học Sư phạm Ngữ văn', 'Đại học Sư phạm Lịch sử', 'Đại học Công nghệ thông tin',
  'Đại học Xây dựng Đảng và chính quyền nhà nước', 'Đại học Chính trị học', 'Đại học Kế toán', 'Thạc sĩ Quản lý công', 'Thạc sĩ Luật',
]
/** Namesakes: whether both want the same post, and whether they were born on the same day. */
const pairs = [
  { samePost: true, sameBirth: true },
  { samePost: false, sameBirth: true },
  { samePost: true, sameBirth: false },
  { samePost: false, sameBirth: false },
  { samePost: false, sameBirth: false },
]

/** Invented candidates in the order of registration; no two share a name but the five pairs, no two an identity number. */
export function inventPeople(luck) {
  const usedNames = new Set()
  const usedNumbers = new Set()
  const wanted = luck.shuffled(posts.flatMap((post) => Array.from({ length: post.candidates }, () => post)))
  const people = wanted.map((post) => inventPerson(luck, post, usedNames, usedNumbers))
  makeNamesakes(luck, people, usedNumbers)
  writePartialBirths(people)
  return people
}

function inventPerson(luck, post, usedNames, usedNumbers) {
  const ethnicGroup = luck.weighted(Object.entries(groups).map(([name, { weight }]) => [name, weight]))
  const group = groups[ethnicGroup]
  const sex = luck.happens(57) ? 'female' : 'male'
  let fullName
  do fullName = `${luck.pick(group.family)} ${luck.pick(group.middle[sex])} ${luck.pick(group.given[sex])}`
  while (usedNames.has(fullName))
  usedNames.add(fullName)
  const birthDate = inventBirth(luck)
  return {
    fullName,
    birthDate,
    sex,
    ethnicGroup,
    identityNumber: inventNumber(luck, group, sex, birthDate, usedNumbers),
    post,
    priority: inventPriority(luck, ethnicGroup, sex),
    phone: `0900${String(luck.between(0, 999999)).padStart(6, '0')}`,
    residence: `${luck.pick(places)}, tỉnh Tuyên Quang`,
    qualification: luck.pick(degrees),
    note: '',
  }
}

function inventBirth(luck) {
  const year = luck.weighted([[luck.between(1985, 1992), 20], [luck.between(1993, 1998), 45], [luck.between(1999, 2003), 35]])
  const day = new Date(Date.UTC(year, luck.between(0, 11), luck.between(1, 28)))
  return day.toISOString().slice(0, 10)
}

/** NĐ 137/2015 Đ.13: province of birth registration, century and sex, birth year, six digits. */
function inventNumber(luck, group, sex, birthDate, usedNumbers) {
  const centuryAndSex = (birthDate.startsWith('20') ? 2 : 0) + (sex === 'female' ? 1 : 0)
  let number
  do number = `${luck.weighted(group.provinces)}${centuryAndSex}${birthDate.slice(2, 4)}${String(luck.between(0, 999999)).padStart(6, '0')}`
  while (usedNumbers.has(number))
  usedNumbers.add(number)
  return number
}

/** What a clerk writes, and the points it brings in hundredths (NĐ 170/2025 Đ.6 k.1); the highest group counts. */
function inventPriority(luck, ethnicGroup, sex) {
  if (ethnicGroup !== 'Kinh') {
    if (luck.happens(4)) return { text: 'DTTS; Con thương binh', points: 500 }
    if (sex === 'male' && luck.happens(15)) return { text: 'DTTS, Hoàn thành NVQS', points: 500 }
    return luck.happens(96) ? { text: luck.pick(minority), points: 500 } : none
  }
  if (luck.happens(4)) return { text: luck.pick(['Con thương binh', 'Con liệt sĩ', 'Con bệnh binh']), points: 500 }
  if (sex === 'male' && luck.happens(22)) return { text: luck.pick(['Hoàn thành NVQS', 'Hoàn thành nghĩa vụ quân sự', 'Hoàn thành NVCA']), points: 250 }
  return none
}

const none = { text: '', points: 0 }

function makeNamesakes(luck, people, usedNumbers) {
  const taken = new Set()
  const order = luck.shuffled(people.map((_, index) => index))
  for (const { samePost, sameBirth } of pairs) {
    const isFree = (index) => !taken.has(index)
    const model = order.find(isFree)
    taken.add(model)
    const other = order.find((index) => isFree(index) && (people[index].post === people[model].post) === samePost)
    taken.add(other)
    const { fullName, sex, ethnicGroup } = people[model]
    const birthDate = sameBirth ? people[model].birthDate : inventBirthUnlike(luck, people[model].birthDate)
    const identityNumber = inventNumber(luck, groups[ethnicGroup], sex, birthDate, usedNumbers)
    people[model].isNamesake = true
    Object.assign(people[other], { fullName, sex, ethnicGroup, birthDate, identityNumber, priority: inventPriority(luck, ethnicGroup, sex), isNamesake: true })
  }
}

function inventBirthUnlike(luck, birthDate) {
  let other
  do other = inventBirth(luck)
  while (other === birthDate)
  return other
}

/** A few whose papers tell the month or the year alone. */
function writePartialBirths(people) {
  const lengths = [7, 4, 7, 4, 4, 7]
  const alone = people.filter((person) => !person.isNamesake)
  lengths.forEach((length, index) => {
    const person = alone[20 + index * 43]
    person.birthDate = person.birthDate.slice(0, length)
  })
}
