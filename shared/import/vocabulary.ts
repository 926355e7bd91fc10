/** What the columns of one kind of list can hold, and how offices head them. */
export interface Vocabulary<F extends string, R extends string> {
  readonly fields: readonly F[]
  /** Headings of one row, compared folded and whole: a heading that only contains one of these is not recognized. */
  readonly headings: Readonly<Record<F, readonly string[]>>
  readonly subHeadings: readonly SubHeading<F>[]
  /** Fields whose headings say too little to be taken under a heading that is not theirs. */
  readonly needingTheirOwnHead: readonly F[]
  /** A head merged over two columns: họ đệm in the first, tên in the second. */
  readonly split: { readonly whole: F; readonly first: F; readonly second: F }
  /** What a list must bring, and the fields that bring it together. */
  readonly requirements: readonly { readonly name: R; readonly alternatives: readonly (readonly F[])[] }[]
}

/** A heading that has a meaning only under another: 'Nam' under 'Ngày sinh'. */
export interface SubHeading<F extends string> {
  readonly under: readonly F[]
  readonly headings: readonly string[]
  readonly field: F
}
