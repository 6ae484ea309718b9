import { defineConfig } from '@playwright/test';

/**
 * The journeys of `web/e2e`, in a real browser on the whole product, which `web/e2e/support/global-setup.ts` builds
 * and starts in a place of its own. `npm run journeys` runs them alone; words after `--` are Playwright's own.
 */
export default defineConfig({
  testDir: 'web/e2e',
  globalSetup: './web/e2e/support/global-setup.ts',
  outputDir: 'test-results',
  // One shop a test, but one product and two cores.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/report.json' }]],
  use: {
    locale: 'en-IN',
    timezoneId: 'Asia/Kolkata',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
});
