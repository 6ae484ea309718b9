import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const ROOT = new URL('../../../../', import.meta.url);

/** Rows of LAW-TESTS.md: rule, what it says, file, title. */
const ROWS = readFileSync(new URL('shared/gst/LAW-TESTS.md', ROOT), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .slice(2)
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );

it('has rows of four cells', () => {
  expect(ROWS.length).toBeGreaterThan(30);
  expect(ROWS.filter((cells) => cells.length !== 4)).toEqual([]);
});

it.each(ROWS)('%s (%s) is held in %s by: %s', (_rule, _says, file = '', title = '') => {
  const code = readFileSync(new URL(file, ROOT), 'utf8');

  expect(title.split('…').filter((part) => !code.includes(part.trim()))).toEqual([]);
});
