/** Why somebody who is to sit a part has no seat in it. */
export type NoSeatReason = 'noSeat' | 'noGroundFloor' | 'late' | 'notDrawn'

/** The reason as page and paper say it. */
export function noSeatWords(reason: NoSeatReason): string {
  switch (reason) {
    case 'noSeat':
      return 'Các phòng đã hết chỗ khi bốc thăm'
    case 'noGroundFloor':
      return 'Cần tầng trệt, các phòng tầng trệt đã hết chỗ khi bốc thăm'
    case 'late':
      return 'Được nhận vào sau khi bốc thăm'
    case 'notDrawn':
      return 'Phần thi chưa bốc thăm phòng'
  }
}
