import type { LeftOut, ShownShortage, WatchBar, WatchedRoom, WatchRefusal } from '../contract/invigilators.ts'
import { watchRoles, type WatchRole } from '../rules/invigilation.ts'
import { kinRelationTitles } from './kin.ts'

export const watchRoleTitles: Readonly<Record<WatchRole, string>> = { invigilator: 'Giám thị', technician: 'Kỹ thuật viên' }

const roleNames: Readonly<Record<WatchRole, string>> = { invigilator: 'giám thị', technician: 'kỹ thuật viên' }

/** "Giám thị 1"; one technician has no number, since most rooms have one. */
export function placeTitle(role: WatchRole, place: number): string {
  return role === 'technician' && place === 1 ? watchRoleTitles.technician : `${watchRoleTitles[role]} ${place}`
}

/** Why somebody may not be in a room, without the name: "thí sinh Lò Văn An là con đẻ". */
export function barReason({ code, kin, agencyName, elsewhere }: WatchBar): string {
  switch (code) {
    case 'kin':
      if (kin === null) return 'có người thân dự thi ở phòng này'
      return `thí sinh ${kin.candidateName} là ${kinRelationTitles[kin.relation]}${kin.byName ? ' của người cùng họ tên' : ''}`
    case 'agency':
      return `cùng cơ quan ${agencyName ?? ''} với vị trí mà thí sinh trong phòng dự tuyển`
    case 'notOnBoard':
      return 'hôm ấy không làm việc này trong Ban coi thi'
    case 'elsewhere':
      return `đang coi ${elsewhere ?? 'phòng khác'} cùng giờ`
  }
}

export const barWords = (bar: WatchBar) => `${bar.fullName}: ${barReason(bar)}`

/** What a room still lacks: "thiếu 1 giám thị"; '' where it has everybody. */
export function gapWords({ needs, watches }: Pick<WatchedRoom, 'needs' | 'watches'>): string {
  return watchRoles
    .flatMap((role) => {
      const lacking = needs[role] - watches.filter((watch) => watch.role === role).length
      return lacking > 0 ? [`thiếu ${lacking} ${roleNames[role]}`] : []
    })
    .join(', ')
}

/** What was chosen beyond the house rules: "3 giám thị mỗi phòng, phòng từ 30 chỗ thêm 1"; '' where nothing was. */
export function choiceWords({ perRoom, technicians, moreFrom }: { readonly perRoom: number | null; readonly technicians: number | null; readonly moreFrom: number | null }): string {
  return [perRoom === null ? null : `${perRoom} giám thị mỗi phòng`, moreFrom === null ? null : `phòng từ ${moreFrom} chỗ thêm 1 giám thị`, technicians === null ? null : `${technicians} kỹ thuật viên mỗi phòng máy`].filter((words) => words !== null).join(', ')
}

/** Who of the board is not counted that day, and why; '' where everybody is. */
export function leftOutWords(leftOut: readonly LeftOut[]): string {
  const named = (why: LeftOut['why'], words: string) => {
    const names = leftOut.filter((one) => one.why === why).map(({ fullName }) => fullName)
    return names.length === 0 ? [] : [`${words}: ${names.join(', ')}`]
  }
  return [...named('absent', 'Vắng hôm ấy'), ...named('conflict', 'Chưa giải trình chỗ vướng')].join('. ')
}

const sentence = (words: string) => (words === '' ? '' : ` ${words}.`)

/** Which rooms cannot be watched, by whom they could be, and who may not. */
export function shortageSentence({ role, rooms, needed, people, leftOut, elsewhere }: ShownShortage): string {
  const name = roleNames[role]
  const who = people.length === 0 ? `không có ${name} nào coi được` : `chỉ ${people.length} người coi được: ${people.join(', ')}`
  const bars = [...Map.groupBy(rooms.flatMap((room) => room.bars.map((bar) => ({ words: barWords(bar), room: room.name }))), ({ words }) => words)]
  return [
    `${rooms.map((room) => room.name).join(', ')} cần ${needed} ${name} mà ${who}.`,
    sentence(bars.length === 0 ? '' : `Không được coi: ${bars.map(([words, there]) => (rooms.length > 1 ? `${words} (${there.map(({ room }) => room).join(', ')})` : words)).join('; ')}`),
    sentence(leftOutWords(leftOut.filter((one) => one.role === role))),
    sentence(elsewhere.length === 0 ? '' : `Đang coi ca khác cùng giờ: ${elsewhere.join(', ')}`),
    ` Chưa phân công ai. Cử thêm ${name} vào Ban coi thi ở trang Hội đồng, các ban, rồi bốc thăm.`,
  ].join('')
}

/** Why nobody was put where, and what to do. */
export function watchRefusalSentence({ code, session, roomName, shortage, bars }: WatchRefusal): string {
  const room = roomName ?? 'Phòng này'
  const atStart = session.slice(0, 1).toUpperCase() + session.slice(1)
  switch (code) {
    case 'notWatched':
      return `${atStart}: ban chấm ngồi tại phòng nên không phân công giám thị (TT 22/2025 Quy chế Đ.19).`
    case 'nobodySits':
      return `${atStart} chưa có ai ngồi. Bốc thăm chỗ ngồi ở bước 6. Phòng thi, SBD trước.`
    case 'notOnPaper':
      return `${atStart}: quy chế của kỳ thi không để làm bài này trên giấy. Chọn thi trên máy.`
    case 'tooFew':
      return `${atStart}: số giám thị, kỹ thuật viên mỗi phòng ít hơn mức của quy chế. Gõ số lớn hơn, hoặc để trống để theo quy chế.`
    case 'roomClosed':
      return `${room}, ${session} đã chốt điểm danh, nên người coi thi giữ nguyên. Mở lại điểm danh phòng ấy trước, nếu ghi nhầm.`
    case 'shortage':
      return shortage === null ? '' : shortageSentence(shortage)
    case 'notDrawn':
      return `${atStart} chưa bốc thăm giám thị. Bốc thăm trước, rồi mới thay người.`
    case 'noSuchPlace':
      return `${room} không cần chỗ ấy: số giám thị, kỹ thuật viên của phòng theo quy chế. Tải lại trang rồi chọn lại.`
    case 'samePerson':
      return `Người này đang giữ chính chỗ ấy ở ${room}. Chọn người khác.`
    case 'barred':
      return `Không cử được vào ${room}. ${bars.map(barWords).join('; ')}. Chọn người khác.`
  }
}
