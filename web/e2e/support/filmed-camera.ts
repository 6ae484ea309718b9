import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser.ts';
import { filmLabels } from './film.ts';
import { test as base } from './journey.ts';

/** A test whose browser has a camera that films labels with these codes, and asks nobody whether it may. */
export const testWithCamera = (codes: readonly string[]) =>
  base.extend({
    browser: [
      async ({}, use) => {
        const folder = mkdtempSync(join(tmpdir(), 'rmp-film-'));
        const film = join(folder, 'labels.y4m');
        filmLabels(film, codes);
        const { executablePath, env } = await findBrowser(process.env);
        const browser = await chromium.launch({
          executablePath,
          env: { ...process.env, ...env },
          args: [
            '--use-fake-ui-for-media-stream',
            '--use-fake-device-for-media-stream',
            `--use-file-for-fake-video-capture=${film}`,
          ],
        });
        await use(browser);
        await browser.close();
        rmSync(folder, { recursive: true });
      },
      { scope: 'worker' },
    ],
  });
