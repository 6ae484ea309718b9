/** Town and postal code out of an address as people write it: `9 Laxmi Road, Pune 411030`. Only what is plainly there. */
export function stationIn(address: string): { readonly place: string; readonly pin: string } | undefined {
  const [, before = '', first = '', last = ''] = PIN_AT_END.exec(address.trim()) ?? [];
  const place = before
    .split(/[,\n]/)
    .map((part) => part.replaceAll(/[-\s]+$|^[-\s]+/g, ''))
    .findLast((part) => part !== '');
  return place === undefined || place.length > PLACE_MAX ? undefined : { place, pin: `${first}${last}` };
}

const PLACE_MAX = 100;

/** Six digits, the first not 0, at times written three and three, with nothing but the State behind them. */
const PIN_AT_END = /^(.*?)(?:PIN(?:CODE)?)?[-:,\s]*\b([1-9]\d{2}) ?(\d{3})\.?(?:\s*[,\n]\s*[A-Za-z ]+\.?)?$/is;
