import { chmodSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Sentence } from '../sentence.ts';

const freeBytesMin = 200 * 1024 * 1024;

/**
 * Makes the data folder, readable by its owner alone. Throws one sentence when it cannot be written or when the disk
 * is so full that a day's bills might not fit.
 */
export function prepareDataDir(dataDir: string, freeBytes: (path: string) => number = freeBytesAt): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    chmodSync(dataDir, 0o700);
    const trial = join(dataDir, '.trial');
    writeFileSync(trial, 'written to see that it can be');
    rmSync(trial);
  } catch (error) {
    throw new Sentence(
      `The data folder ${dataDir} cannot be written (${codeOf(error)}): give it to this user or name another in RMP_DATA_DIR.`,
    );
  }

  const free = freeBytes(dataDir);
  if (free < freeBytesMin) {
    throw new Sentence(
      `Only ${inMegabytes(free)} MB are free where ${dataDir} lies and ${inMegabytes(freeBytesMin)} MB are needed: ` +
        `make room or name another folder in RMP_DATA_DIR.`,
    );
  }
}

function freeBytesAt(path: string): number {
  const { bavail, bsize } = statfsSync(path);
  return bavail * bsize;
}

const inMegabytes = (bytes: number): number => Math.floor(bytes / 1024 / 1024);

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);
