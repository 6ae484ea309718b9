import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';
import type { Check } from './check.ts';
import { repositoryFiles } from './tracked-files.ts';

type Ban = { readonly what: RegExp; readonly where: RegExp; readonly why: string };

const code = /\.(ts|tsx|mjs|cjs|js)$/;
const text = /\.(ts|tsx|mjs|cjs|js|json|md|yml|yaml|html|css|sh)$|(^|\/)(\.env\.example|run|Dockerfile)$/;

/** What must not be in the repository. Words are put together here so that this file does not name them itself. */
const bans: readonly Ban[] = [
  { what: /(?<![\w.~])\/(work|root|home\/\w+|Users\/\w+|tmp\/\w+)\//, where: text, why: 'a path of one machine' },
  { what: /registry\.[\w-]+\.(org|com|io|dev|net)/, where: text, why: 'a registry host: npm knows its registry' },
  { what: /"resolved": "(https?|git)/, where: /package-lock\.json$/, why: 'an address in the lockfile: see .npmrc' },
  {
    what: new RegExp(`\\b(${['TO', 'FIX', 'XX'].join('|')})(DO|ME|X)\\b`),
    where: text,
    why: 'work left open: do it or file it',
  },
  {
    what: /\b(it|test|describe|suite)\.(only|skip|todo|skipIf|runIf|fails)\b/,
    where: /\.test\.tsx?$/,
    why: 'a test that does not always run',
  },
  {
    what: /import (\{[^}]*\bz\b[^}]*\}|z) from 'zod'/,
    where: code,
    why: 'the named import of zod where `import * as z` belongs: it drags every locale into the browser',
  },
  { what: /as\s+any\b|@ts-(ignore|nocheck)/, where: /\.tsx?$/, why: 'a hole in the types' },
  { what: /^(<{7}|>{7}) /m, where: text, why: 'a merge that was not finished' },
];

/** Words and lines that must never be in the repository. */
export const neverWritten: Check = {
  name: 'never written',
  look: () => {
    const files = repositoryFiles().filter((file) => text.test(file));
    return {
      looked: `${files.length} files`,
      problems: files.flatMap((file) => banned(file, readFileSync(join(root, file), 'utf8'))),
    };
  },
};

/** What is banned in the content of a file, one sentence each. */
export function banned(file: string, content: string): readonly string[] {
  return bans
    .filter(({ where }) => where.test(file))
    .flatMap(({ what, why }) => {
      const at = what.exec(content)?.index;
      return at === undefined ? [] : [`${file}:${content.slice(0, at).split('\n').length} has ${why}`];
    });
}
