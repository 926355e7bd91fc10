import { formatDayInWords } from '../../../shared/text/day.ts'
import { today } from '../../components/today.ts'
import type { OfficeDraft } from './office-draft.ts'
import './paper-preview.css'

/** The head of a paper as it will be printed: a paper of the Party has no Quốc hiệu, one of the State has it. */
export function PaperPreview({ office, headPosition }: { office: OfficeDraft; headPosition?: string }) {
  const party = office.layout === 'party'
  const date = `${office.place.trim() || '…'}, ${formatDayInWords(today())}`
  return (
    <section className="mt-preview" aria-label="Xem trước đầu văn bản">
      <p className="mt-small mt-quiet">Đầu văn bản sẽ in như thế này</p>
      <div className="mt-sheet">
        <div className="mt-sheet-head">
          <div>
            {capitals(office.superiorName)}
            <br />
            <b className={party ? undefined : 'mt-sheet-ruled'}>{capitals(office.printName)}</b>
            <br />
            {party ? (
              <>
                *<br />
              </>
            ) : null}
            <span className="mt-sheet-number">{party ? `Số      -TB/${office.symbol.trim()}` : `Số:      /TB-${office.symbol.trim()}`}</span>
          </div>
          <div>
            {party ? (
              <b className="mt-sheet-ruled">ĐẢNG CỘNG SẢN VIỆT NAM</b>
            ) : (
              <>
                <b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b>
                <br />
                <b className="mt-sheet-ruled">Độc lập - Tự do - Hạnh phúc</b>
              </>
            )}
            <br />
            <i>{date}</i>
          </div>
        </div>
        <p className="mt-sheet-title">
          <b>THÔNG BÁO</b>
          <br />
          <span>về việc …</span>
        </p>
        {[100, 100, 72].map((width, index) => (
          <div key={index} className="mt-sheet-line" style={{ width: `${width}%` }} />
        ))}
        <div className="mt-sheet-foot">
          <div>
            <u>Nơi nhận</u>:
            <br />- Như trên;
            <br />- Lưu {office.symbol.trim()}.
          </div>
          <div className="mt-sheet-signature">
            {headPosition === undefined ? null : (
              <>
                <b>{capitals(headPosition)}</b>
                <br />
              </>
            )}
            (ký, đóng dấu)
          </div>
        </div>
      </div>
      <p className="mt-small mt-quiet">{party ? 'Hai đầu văn bản không bao giờ lẫn: bản Đảng không có Quốc hiệu.' : 'Hai đầu văn bản không bao giờ lẫn: bản Nhà nước có Quốc hiệu, Tiêu ngữ.'}</p>
    </section>
  )
}

function capitals(text: string): string {
  return text.trim() === '' ? '…' : text.trim().toLocaleUpperCase('vi')
}
