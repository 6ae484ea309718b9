import { readFileSync } from 'node:fs';

export interface Block {
  /** The sentence of the README before it. */
  readonly title: string;
  readonly script: string;
  /** Its comment lines: what each command prints. */
  readonly expected: readonly string[];
  /** What it prints becomes true a moment later. */
  readonly isEventual: boolean;
}

/** What is printed to be typed: the walk-through, and the doors of sales_service, which go on where that ends. */
const READMES = ['../../../README.md', '../../../services/sales_service/README.md'];

/** The shell blocks that are marked as the walk-through, for a product whose ports are moved. */
export function walkThrough(offset: number): readonly Block[] {
  return READMES.flatMap((path) => blocksIn(readFileSync(new URL(path, import.meta.url), 'utf8'), offset));
}

function blocksIn(readme: string, offset: number): readonly Block[] {
  const blocks = readme.matchAll(/([^\n]+)\n\n```sh walk-through( eventually)?\n(.*?)```/gs);
  return [...blocks].map(([, before = '', eventually, script = '']) => ({
    title: before,
    script: script.replace(/localhost:(\d+)/g, (_, port: string) => `localhost:${Number(port) + offset}`),
    expected: script.split('\n').flatMap((line) => (line.startsWith('# ') ? [line.slice(2)] : [])),
    isEventual: eventually !== undefined,
  }));
}
