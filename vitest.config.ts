import { defineConfig } from 'vitest/config';

/** One project per kind of test, so that a pure test never waits for a database. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: [
            'shared/{contracts,gst}/**/*.test.ts',
            'services/*/src/**/*.test.ts',
            'web/{src,server,build,sw}/**/*.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'engine',
          include: ['shared/embedded-mongo/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'services',
          globalSetup: ['tools/vitest/mongo.setup.ts'],
          include: [
            'shared/service-kit/**/*.test.ts',
            'services/*/test/**/*.test.ts',
            'bff/**/*.test.ts',
            'launch/**/*.test.ts',
          ],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'papers',
          include: ['shared/invoice-document/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'tools',
          include: ['tools/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
