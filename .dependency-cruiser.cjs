/**
 * Who may import whom. A rule's comment is the message a colleague reads who broke it; tools/test plants a violation of
 * each and expects it to be found.
 */
const domain = '^services/[^/]+/src/[^/]+/domain/';
const tests = '\\.test\\.ts$|/test/|/testing/';

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'Move what both need into a third file.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment: 'A domain file knows its own domain, contracts and gst: pass the rest in as a value.',
      from: { path: domain, pathNot: '\\.test\\.ts$' },
      to: { pathNot: [domain, '^shared/(contracts|gst)/src/'] },
    },
    {
      name: 'pure-packages-are-pure',
      severity: 'error',
      comment: 'contracts and gst run in the browser too: they know zod and each other, and nothing else.',
      from: { path: '^shared/(contracts|gst)/src/', pathNot: tests },
      to: { pathNot: ['^shared/(contracts|gst)/', '^node_modules/zod/'] },
    },
    {
      name: 'gst-knows-nobody',
      severity: 'error',
      comment: 'The arithmetic stands alone; contracts build on it, not the other way round.',
      from: { path: '^shared/gst/src/', pathNot: tests },
      to: { pathNot: ['^shared/gst/'] },
    },
    {
      name: 'services-are-strangers',
      severity: 'error',
      comment: 'Use its contract or its events.',
      from: { path: '^services/([^/]+)/' },
      to: { path: '^services/', pathNot: '^services/$1/' },
    },
    {
      name: 'use-cases-do-not-know-routes',
      severity: 'error',
      comment: 'Routes and consumers call use cases, never the reverse.',
      from: {
        path: '^services/[^/]+/src/',
        pathNot: '\\.routes\\.ts$|/src/(app|compose|openapi|main)\\.ts$|\\.test\\.ts$',
      },
      to: { path: '^services/[^/]+/src/.*\\.routes\\.ts$' },
    },
    {
      name: 'only-stores-speak-mongo',
      severity: 'error',
      comment: 'Every Mongo word about a document is in its store; compose.ts hands the database over.',
      from: {
        path: '^services/[^/]+/src/',
        pathNot: '\\.store\\.ts$|/src/(compose|deps)\\.ts$|/migrations/|\\.test\\.ts$',
      },
      to: { path: '^node_modules/mongodb/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nobody-imports-a-service',
      severity: 'error',
      comment: 'Only launch, bench and the tests of the bff put services together; everybody else calls them.',
      from: { path: '^(web|bff)/', pathNot: '^bff/test/' },
      to: { path: '^services/' },
    },
    {
      name: 'features-use-the-front-door',
      severity: 'error',
      comment: 'Import the index.ts of the feature.',
      from: { path: '^web/src/features/([^/]+)/' },
      to: { path: '^web/src/features/', pathNot: ['^web/src/features/$1/', '^web/src/features/[^/]+/index\\.ts$'] },
    },
    {
      name: 'web-is-a-browser',
      severity: 'error',
      comment: 'The browser has no server parts.',
      from: { path: '^web/' },
      to: { path: '^shared/(service-kit|embedded-mongo)/' },
    },
    {
      name: 'shared-looks-down',
      severity: 'error',
      comment: 'Shared packages do not know who uses them.',
      from: { path: '^shared/' },
      to: { path: '^(web|bff|services|launch|tools|bench)/' },
    },
    {
      name: 'the-engine-is-a-server',
      severity: 'error',
      comment: 'Everybody reaches the engine through the driver; only tests, launch, bench and tools start one.',
      from: { path: '^(services|bff|shared/service-kit)/', pathNot: tests },
      to: { path: '^shared/embedded-mongo/' },
    },
    {
      name: 'product-does-not-import-tests',
      severity: 'error',
      comment: 'What runs in the shop does not depend on test code.',
      from: { path: '/src/', pathNot: `${tests}|^(bench|tools)/` },
      to: { path: '/test/|/testing/|\\.test\\.ts$|^node_modules/(vitest|fast-check)/' },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      comment: 'This import names nothing that is installed.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'dependencies-are-declared',
      severity: 'error',
      comment: 'Add the package to dependencies of this workspace.',
      from: { path: '^(web|bff|services|shared|launch)/[^/]+(/src/|/[^/]+/src/)', pathNot: tests },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^\\.(data|turbo)/' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts'],
    },
  },
};
