/**
 * The twelve digits of UPC-A that a UPC-E code of eight stands for: it leaves out zeros, and its last digit before the
 * check says where (GS1 General Specifications, 5.2.2.4). What is no UPC-E comes back as it is.
 */
export function upcAOf(upcE: string): string {
  const [, system, digits = '', last = '', check] = /^([01])(\d{5})(\d)(\d)$/.exec(upcE) ?? [];
  if (system === undefined || check === undefined) return upcE;
  return `${system}${middleOf(digits, Number(last))}${check}`;
}

function middleOf(digits: string, last: number): string {
  if (last <= 2) return `${digits.slice(0, 2)}${last}0000${digits.slice(2)}`;
  if (last === 3) return `${digits.slice(0, 3)}00000${digits.slice(3)}`;
  if (last === 4) return `${digits.slice(0, 4)}00000${digits.slice(4)}`;
  return `${digits}0000${last}`;
}
