/** What makes the papers of two posts the same, as far as the program knows it. */
export interface PostConditions {
  readonly track: string
  readonly method?: string | undefined
  readonly form: readonly string[]
  /** Null: the parts that every post of the track has. */
  readonly round1: readonly string[] | null
  readonly languagePass?: number | null | undefined
  readonly writtenOn?: string | undefined
}

/** Whether two posts are held with the same conditions and the same written paper (NĐ 115/2020 Đ.10 k.3, sửa đổi bởi NĐ 85/2023). */
export function identicalPosts(left: PostConditions, right: PostConditions): boolean {
  return left.form.includes('written') && conditionsOf(left) === conditionsOf(right)
}

function conditionsOf({ track, method = 'exam', form, round1, languagePass, writtenOn = 'paper' }: PostConditions): string {
  return JSON.stringify([track, method, form, round1, languagePass ?? null, writtenOn])
}

/** The next-lower person of a post, or those who share that rank; `next` in order, `rankOf` null for who is not of this post. */
export function firstOfNext(next: readonly string[], rankOf: (id: string) => number | null): readonly string[] {
  const own = next.filter((id) => rankOf(id) !== null)
  const best = own[0] === undefined ? null : rankOf(own[0])
  return own.filter((id) => rankOf(id) === best)
}
