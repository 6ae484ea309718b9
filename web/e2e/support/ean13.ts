/** Bars of each digit: odd and even parity on the left, and the right half (GS1 General Specifications, 5.2.1). */
const ODD = [
  '0001101',
  '0011001',
  '0010011',
  '0111101',
  '0100011',
  '0110001',
  '0101111',
  '0111011',
  '0110111',
  '0001011',
];
const invert = (bars: string): string => [...bars].map((bar) => (bar === '0' ? '1' : '0')).join('');
const RIGHT = ODD.map(invert);
const EVEN = RIGHT.map((bars) => [...bars].toReversed().join(''));
/** Which of the six digits on the left are even, by the first digit, which has no bars of its own. */
const PARITY = ['000000', '001011', '001101', '001110', '010011', '011001', '011100', '010101', '010110', '011010'];

/** The 95 modules of an EAN-13 code, `1` for a dark one. */
export function ean13(code: string): string {
  const [first = 0, ...digits] = [...code].map(Number);
  const left = digits.slice(0, 6).map((digit, place) => (PARITY[first]?.[place] === '1' ? EVEN : ODD)[digit]);
  const right = digits.slice(6).map((digit) => RIGHT[digit]);
  return ['101', ...left, '01010', ...right, '101'].join('');
}
