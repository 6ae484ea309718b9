import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { BrowserContextOptions, Page } from '@playwright/test';
import { findBrowser } from './browser.ts';

/** A phone whose browser dies at any moment, as with an empty battery, and finds what it kept when it is started again. */
export interface MortalBrowser {
  /** Starts it; the profile is that of the times before. */
  readonly start: () => Promise<Page>;
  /** Ends it in order. */
  readonly switchOff: () => Promise<void>;
  /** Another phone with everything this one has kept, as when a backup is restored. It must be off. */
  readonly copy: () => MortalBrowser;
  /** Kills the whole process at once. */
  readonly kill: () => Promise<void>;
  readonly throwAway: () => Promise<void>;
}

export function mortalBrowser(options: BrowserContextOptions): MortalBrowser {
  return browserOf(freshProfile(), options);
}

const freshProfile = (): string => mkdtempSync(join(tmpdir(), 'rmp-phone-'));

function browserOf(profile: string, options: BrowserContextOptions): MortalBrowser {
  let switchOff = (): Promise<void> => Promise.resolve();
  let ended: Promise<unknown> = Promise.resolve();

  const kill = async (): Promise<void> => {
    for (const pid of mainProcessesOf(profile)) process.kill(pid, 'SIGKILL');
    await ended;
  };
  return {
    start: async () => {
      const { executablePath, env } = await findBrowser(process.env);
      const launched = { ...options, executablePath, env: { ...process.env, ...env } };
      const context = await chromium.launchPersistentContext(profile, launched);
      ended = new Promise((resolve) => context.on('close', resolve));
      switchOff = () => context.close();
      return context.pages()[0] ?? context.newPage();
    },
    kill,
    switchOff: () => switchOff(),
    copy: () => {
      const other = freshProfile();
      cpSync(profile, other, { recursive: true });
      return browserOf(other, options);
    },
    throwAway: async () => {
      await kill();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The browsers of this profile, found by its path, which nobody else has; their own children die with them. */
function mainProcessesOf(profile: string): readonly number[] {
  const listed = execFileSync('ps', ['-A', '-o', 'pid=,args='], { encoding: 'utf8', maxBuffer: 50_000_000 });
  return listed
    .split('\n')
    .filter((line) => line.includes(`--user-data-dir=${profile}`) && !line.includes('--type='))
    .map((line) => Number.parseInt(line, 10));
}
