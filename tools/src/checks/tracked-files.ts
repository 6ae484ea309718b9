import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';

/** Paths of all files that belong to the repository, new ones included and ignored ones not; relative, with slashes. */
export function repositoryFiles(folder: string = root): readonly string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const listed = execFileSync('git', args, { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const files = [...new Set(listed.split('\0'))].filter((file) => file !== '' && isFile(join(folder, file)));
  if (files.length === 0) throw new Error('git lists no file here: the checks need a checkout of the repository');
  return files.toSorted();
}

/** The TypeScript sources among them. */
export const typeScriptFiles = (): readonly string[] => repositoryFiles().filter((file) => /\.tsx?$/.test(file));

const isFile = (path: string) => existsSync(path) && lstatSync(path).isFile();
