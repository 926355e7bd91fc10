import { Button } from '@mantine/core'
import type { Post } from '../../../shared/contract/posts.ts'
import { KeyButton } from '../../components/key-button.tsx'
import type { useOwnRules } from './use-own-rules.ts'

/** Properties of the head. */
interface EntryHeadProps {
  /** The post being changed; null while posts are added. */
  changing: Post | null
  ownRules: Pick<ReturnType<typeof useOwnRules>, 'possible' | 'shown' | 'hidden' | 'toggle'>
  onLeave: () => void
  onWithdraw: (post: Post) => void
}

/** Head of the form below the list: which post it holds, and the key that opens what a post says of its own. */
export function EntryHead({ changing, ownRules, onLeave, onWithdraw }: EntryHeadProps) {
  return (
    <div className="mt-posts-entry-head">
      <h2>{changing === null ? 'Thêm vị trí' : `Sửa vị trí ${changing.code}`}</h2>
      {changing === null ? null : (
        <>
          <KeyButton keys="Esc" size="xs" onPress={onLeave} bound={false}>
            Thôi sửa
          </KeyButton>
          <Button size="xs" variant="default" onClick={() => onWithdraw(changing)}>
            Bỏ vị trí…
          </Button>
        </>
      )}
      <span className="mt-page-space" />
      {ownRules.hidden ? <span className="mt-quiet mt-small">vị trí này có quy định riêng</span> : null}
      {ownRules.possible ? (
        <KeyButton
          keys="Alt+R"
          size="xs"
          onPress={ownRules.toggle}
          aria-expanded={ownRules.shown}
          title="Xét tuyển, ngoại ngữ, nguyện vọng, tuyển chung và những gì quy chế để từng vị trí quyết định"
        >
          {ownRules.shown ? 'Thu gọn quy định riêng' : 'Quy định riêng của vị trí'}
        </KeyButton>
      ) : null}
    </div>
  )
}
