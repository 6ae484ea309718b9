import type { ReactElement } from 'react';
import type { Fact } from '../sheet/sheet.ts';
import type { PageSize } from './page-sizes.ts';
import { block, text } from './rows.ts';
import { type } from './type.ts';

/** What the shop says beside the bill, in small type: where to pay, and on which terms. */
export function saidBelow({ label, value }: Fact, size: PageSize): ReactElement {
  const small = size.body * 0.85;
  return block(
    { marginTop: size.body * 0.6 },
    text(type(small, 'bold'), label),
    ...value.split('\n').map((line) => text(type(small), line)),
  );
}
