import { defineConfig } from '@playwright/test';

const isLong = process.env['RMP_SOAK'] !== undefined;
/** The long forms run for an hour, beside whatever else the machine does. */
const patience = isLong ? 4 : 1;

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
  timeout: patience * 120_000,
  expect: { timeout: patience * 15_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/report.json' }]],
  use: {
    locale: 'en-IN',
    timezoneId: 'Asia/Kolkata',
    actionTimeout: patience * 15_000,
    navigationTimeout: patience * 30_000,
    screenshot: 'only-on-failure',
    // of hundreds of bills it costs more than the bills
    trace: isLong ? 'off' : 'retain-on-failure',
  },
});
