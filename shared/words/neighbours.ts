/** Neighbours of one post or agency whom nothing keeps apart, as page and paper say it. */
export function neighbourWords({ pairs, samePost }: { readonly pairs: number; readonly samePost: number }): string {
  if (pairs === 0) return 'Không có hai người ngồi liền nhau cùng vị trí hoặc cùng cơ quan tuyển dụng.'
  const posts = samePost === 0 ? '' : `, trong đó ${samePost.toLocaleString('vi-VN')} cặp cùng vị trí`
  return `Không tách được ${pairs.toLocaleString('vi-VN')} cặp ngồi liền nhau cùng cơ quan tuyển dụng${posts}.`
}
