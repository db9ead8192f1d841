/** 10 to a whole exponent, exact to the last digit, where the power operator may round. Example: powerOfTen(-2) is 0.01. */
export function powerOfTen(exponent: number): number {
  return Number(`1e${exponent}`);
}

/** The nearest whole number, and of two as near the even one, as R rounds. Example: roundHalfToEven(2.5) is 2. */
export function roundHalfToEven(number: number): number {
  const rounded = Math.round(number);
  return rounded - number === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded;
}
