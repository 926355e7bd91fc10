import { Select } from '@mantine/core'

/** A post that a list can be narrowed to. */
export interface PostChoice {
  readonly id: string
  readonly code: string
  readonly name: string
  /** Words after the name, such as how many people there are. */
  readonly more?: string
}

/** Narrows a list to the people of one post; null shows all. */
export function PostFilter({ posts, value, onChange, className }: { posts: readonly PostChoice[]; value: string | null; onChange: (postId: string | null) => void; className?: string }) {
  return (
    <Select
      aria-label="Lọc theo vị trí"
      placeholder="Mọi vị trí"
      className={className}
      size="xs"
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Bỏ lọc vị trí' }}
      comboboxProps={{ width: 320, position: 'bottom-start' }}
      data={posts.map(({ id, code, name, more }) => ({ value: id, label: `${code} ${name}${more === undefined ? '' : ` ${more}`}` }))}
      value={value}
      onChange={onChange}
      nothingFoundMessage="Không có vị trí nào hợp chữ đã gõ."
    />
  )
}
