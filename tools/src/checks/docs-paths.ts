import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { root } from '../root.ts';
import type { Check } from './check.ts';
import { repositoryFiles } from './tracked-files.ts';

/** Links, file names and npm scripts that a document mentions are there. */
export const docsPaths: Check = {
  name: 'documents',
  look: () => {
    const files = repositoryFiles().filter((file) => file.endsWith('.md'));
    const problems = files.flatMap((file) => lostIn(file, readFileSync(join(root, file), 'utf8'), there));
    return { looked: `${files.length} documents`, problems };
  },
};

type There = {
  readonly path: (path: string) => boolean;
  readonly script: (name: string) => boolean;
  readonly folders: readonly string[];
};

/** What a document mentions and the repository has not. Paths with a placeholder in them (`<name>`, `*`, `…`) are left alone. */
export function lostIn(file: string, markdown: string, has: There): readonly string[] {
  const links = [...markdown.matchAll(/\]\(([^)\s#]+)(#[^)]*)?\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^[a-z]+:/.test(link) && !has.path(normalize(join(dirname(file), link))));
  const spans = [...markdown.matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span);
  const paths = spans.filter((span) => isPath(span, has.folders) && !has.path(span.replace(/\/$/, '')));
  const scripts = [...markdown.matchAll(/npm run ([a-z][\w:-]*)/g)]
    .map(([, name = '']) => name)
    .filter((name) => !has.script(name));

  return [
    ...links.map((link) => `${file} links to ${link}, which is not there`),
    ...paths.map((path) => `${file} names ${path}, which is not there`),
    ...scripts.map((name) => `${file} names npm run ${name}, which is no script`),
  ];
}

const isPath = (span: string, folders: readonly string[]) =>
  /^[\w./-]+$/.test(span) && folders.includes(span.split('/')[0] ?? '') && span.includes('/');

const there: There = {
  path: (path) => existsSync(join(root, path)),
  script: (name) => readFileSync(join(root, 'package.json'), 'utf8').includes(`"${name}": "`),
  folders: readdirSync(root).filter((name) => name !== 'node_modules' && name !== '.data'),
};
