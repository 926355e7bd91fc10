/** Half up to a whole number, exactly, of a quotient of numbers that are not negative. */
export function halfUp(numerator: number, denominator: number): number {
  return Number((2n * BigInt(numerator) + BigInt(denominator)) / (2n * BigInt(denominator)))
}

export function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
