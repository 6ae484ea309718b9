import { expect, test } from 'vitest';
import { lostIn } from '../src/checks/docs-paths.ts';
import { banned } from '../src/checks/never-written.ts';

test.each([
  ['a path of one machine', 'README.md', `see /${'root'}/notes`],
  ['a registry host', 'package-lock.json', `"https://${'registry'}.npmjs.org/zod"`],
  ['work left open', 'a.ts', `// ${'TO'}DO later`],
  ['a test that does not always run', 'a.test.ts', `${'test'}.only('a', () => {})`],
  ['a test that does not always run', 'a.test.ts', `${'describe'}.skip('a', () => {})`],
  ['every locale', 'a.ts', `import { z } ${'from'} 'zod';`],
  ['a hole in the types', 'a.ts', `const a = b ${'as'} any;`],
])('finds %s in %s', (why, file, content) => {
  const problems = banned(file, `first line\n${content}\n`);

  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(`${file}:2`);
  expect(problems[0]).toContain(why.split(' ').at(-1));
});

test('lets ordinary words pass', () => {
  expect(banned('README.md', 'The work/ folder of the root, GET /users/{uname}, a network registry.')).toEqual([]);
  expect(banned('a.ts', "import * as z from 'zod';")).toEqual([]);
});

test('finds links, paths and scripts of a document that are not there', () => {
  const has = {
    path: (path: string) => path === 'docs/there.md',
    script: (name: string) => name === 'check',
    folders: ['docs', 'shared'],
  };
  const markdown =
    '[a](docs/there.md) [b](docs/gone.md) [c](https://example.org) `shared/gone.ts` `docs/<name>.md` npm run check, npm run gone';

  const lost = lostIn('README.md', markdown, has);

  expect(lost).toEqual([
    'README.md links to docs/gone.md, which is not there',
    'README.md names shared/gone.ts, which is not there',
    'README.md names npm run gone, which is no script',
  ]);
});
