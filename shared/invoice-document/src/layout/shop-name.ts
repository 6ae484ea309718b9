import type { ReactElement } from 'react';
import { text } from './rows.ts';
import { scriptsIn } from './scripts.ts';
import type { Style } from './type.ts';
import { type } from './type.ts';

/** Room below, in multiples of the font size, for letters under letters: at the size of a name they would reach the address. */
const DEEP_EM = 0.22;

/** The name of the shop, the largest words of a paper. */
export function shopName(name: string, fontSize: number, style: Style): ReactElement {
  const isDeep = scriptsIn(name).length > 0;
  return text({ ...type(fontSize, 'bold'), ...style, paddingBottom: isDeep ? fontSize * DEEP_EM : 0 }, name);
}
