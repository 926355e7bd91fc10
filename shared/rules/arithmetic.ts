/** Integer part of a quotient of two integers that are not negative; no fraction ever arises. */
export function wholeQuotient(numerator: number, denominator: number): number {
  return (numerator - (numerator % denominator)) / denominator
}

/** Quotient of two integers that are not negative, half up: the only rounding of a result. */
export function divideHalfUp(numerator: number, denominator: number): number {
  return wholeQuotient(2 * numerator + denominator, 2 * denominator)
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
