import { ActionIcon, Input, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { PieceDraft, SchemeErrors } from './scheme-draft.ts'
import { isEmptyPiece, weightsTyped, withRoom } from './scheme-draft.ts'

/** Properties of the table of pieces. */
export interface SchemePiecesProps {
  pieces: readonly PieceDraft[]
  onChange: (pieces: PieceDraft[]) => void
  errors: SchemeErrors
}

/** Nội dung chấm của phiếu: a row per piece with its weight; the last row is the room for the next one. Enter goes on, row by row. */
export function SchemePieces({ pieces, onChange, errors }: SchemePiecesProps) {
  const rows = withRoom(pieces)
  const total = weightsTyped(rows)
  const asked = rows.some((row) => !isEmptyPiece(row))

  function change(at: number, piece: PieceDraft): void {
    onChange(withRoom(rows.map((row, index) => (index === at ? piece : row))))
  }

  return (
    <Input.Wrapper label="Nội dung chấm riêng trong phiếu, nếu có" labelElement="div" error={errors['pieces']}>
      <table className="mt-pieces" aria-label="Nội dung chấm riêng">
        <thead>
          <tr>
            <th scope="col">Nội dung</th>
            <th scope="col">Trọng số %</th>
            <th scope="col" aria-label="Bỏ dòng" />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const empty = isEmptyPiece(row)
            // Errors count the rows that say something.
            const at = empty ? -1 : rows.slice(0, index).filter((other) => !isEmptyPiece(other)).length
            return (
              <tr key={index}>
                <td>
                  <TextInput aria-label={`Nội dung ${index + 1}`} placeholder={index === 0 ? 'Xây dựng đề án' : ''} value={row.id} error={errors[`pieces.${at}.id`]} maxLength={300} autoComplete="off" onChange={(event) => change(index, { ...row, id: event.currentTarget.value })} />
                </td>
                <td>
                  <TextInput aria-label={`Trọng số ${index + 1}`} value={row.weight} error={errors[`pieces.${at}.weight`]} maxLength={4} inputMode="numeric" autoComplete="off" onChange={(event) => change(index, { ...row, weight: event.currentTarget.value })} />
                </td>
                <td>
                  {empty ? null : (
                    <ActionIcon variant="subtle" size={24} tabIndex={-1} aria-label={`Bỏ nội dung ${row.id}`} title="Bỏ dòng này" onClick={() => onChange(withRoom(rows.filter((_, other) => other !== index)))}>
                      <IconX size={14} stroke={1.9} aria-hidden />
                    </ActionIcon>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className="mt-small mt-quiet" role="status">
        {errors['pieces'] !== undefined ? 'Xóa trắng một dòng để bỏ dòng ấy.' : asked ? `Trọng số cộng lại ${total} %${total === 100 ? '.' : ', phải đúng 100 %.'} Xóa trắng một dòng để bỏ dòng ấy.` : 'Để trống nếu mỗi thành viên chấm một điểm chung.'}
      </p>
    </Input.Wrapper>
  )
}
