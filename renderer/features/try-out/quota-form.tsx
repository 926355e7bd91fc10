import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { CodePicker } from '../../components/code-picker.tsx'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { readCount } from '../../components/typed-values.ts'
import { AddButton } from './add-button.tsx'
import { quotaNow, type Known, type Tried } from './tried.ts'

/** Properties of the form. */
interface QuotaFormProps {
  known: Known
  onAdd: (tried: Tried) => void
}

/** Other places: of a post, or of one agency of a post that is recruited for several. */
export function QuotaForm({ known: { view }, onAdd }: QuotaFormProps) {
  const [postId, setPostId] = useState<string | null>(null)
  const [agencyId, setAgencyId] = useState<string | null>(null)
  const [typed, setTyped] = useState('')
  const [judged, setJudged] = useState(false)
  const post = view.posts.find(({ id }) => id === postId)
  const isJoint = post !== undefined && post.agencies.length > 0
  const agency = post?.agencies.find((one) => one.agencyId === agencyId)
  const now = post === undefined || (isJoint && agency === undefined) ? undefined : quotaNow(view, post.id, agency?.agencyId ?? null)
  const quota = readCount(typed, 0, 9999)
  const problem = quota === null ? 'Gõ số nguyên từ 0, ví dụ 3.' : quota === now ? `Đang là ${now}. Gõ số khác.` : undefined

  function add(): void {
    setJudged(true)
    if (post === undefined || now === undefined || quota === null || problem !== undefined) return
    onAdd({ kind: 'quota', postId: post.id, agencyId: agency?.agencyId ?? null, quota })
  }

  return (
    <FieldGrid label="Thử chỉ tiêu khác" onSubmit={add}>
      <FieldCell>
        <CodePicker
          label="Vị trí"
          placeholder="Gõ mã hoặc tên vị trí"
          options={view.posts.map(({ id, code, name }) => ({ id, code, name, current: true }))}
          value={postId}
          onChange={(value) => {
            setPostId(value)
            setAgencyId(null)
          }}
          error={judged && post === undefined ? 'Chưa chọn vị trí.' : null}
          nothingFound="Không có vị trí nào hợp chữ đã gõ."
        />
      </FieldCell>
      {isJoint ? (
        <FieldCell>
          <CodePicker
            label="Cơ quan"
            options={post.agencies.map((one) => ({ id: one.agencyId, code: '', name: one.agencyName, current: true }))}
            value={agencyId}
            onChange={setAgencyId}
            error={judged && agency === undefined ? 'Vị trí tuyển chung: chọn cơ quan đổi chỉ tiêu.' : null}
            nothingFound="Không có cơ quan nào hợp chữ đã gõ."
          />
        </FieldCell>
      ) : null}
      <FieldCell span={3}>
        <TextInput
          label="Chỉ tiêu thử"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={judged ? problem : undefined}
          description={now === undefined ? undefined : `Đang là ${now}`}
          inputMode="numeric"
          maxLength={4}
          autoComplete="off"
        />
      </FieldCell>
      <AddButton onPress={add} />
    </FieldGrid>
  )
}
