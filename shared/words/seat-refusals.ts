interface SeatRefusal {
  readonly code: 'roomClosed' | 'taken' | 'roomFull' | 'notInSession' | 'notToSit' | 'alreadySeated' | 'noSuchSeat' | 'upstairs'
  readonly roomName: string
  /** Seat that was asked for; null: the first free one. */
  readonly seat: number | null
}

/** Why somebody was not given a seat, and what to do. */
export function seatRefusalSentence({ code, roomName, seat }: SeatRefusal): string {
  switch (code) {
    case 'roomClosed':
      return `${roomName} đã chốt điểm danh. Mở lại phòng ở bước 7. Coi thi, ghi lý do, rồi xếp chỗ.`
    case 'taken':
      return `Chỗ ${seat} của ${roomName} đã có người. Chọn chỗ khác, hoặc để trống để lấy chỗ trống đầu tiên.`
    case 'roomFull':
      return `${roomName} không còn chỗ trống. Chọn phòng khác, hoặc bớt chỗ dự phòng của phòng này.`
    case 'notInSession':
      return 'Phòng này không thuộc ca thi đã chọn. Chọn lại ca và phòng.'
    case 'notToSit':
      return 'Người này không dự phần thi này: đã rút, không đủ điều kiện, hoặc không qua phần trước.'
    case 'alreadySeated':
      return `Người này đang ngồi chỗ ${seat} của ${roomName}. Gõ số chỗ khác nếu muốn chuyển.`
    case 'noSuchSeat':
      return `${roomName} không có chỗ ${seat} để xếp. Gõ số nhỏ hơn, hoặc bớt chỗ dự phòng của phòng này.`
    case 'upstairs':
      return `Người này cần ngồi tầng trệt, ${roomName} không ở tầng trệt. Chọn phòng tầng trệt, hoặc ghi lý do xếp lên tầng.`
  }
}
