import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cruiseOf } from '../src/checks/imports.ts';
import { root } from '../src/root.ts';

/** A house with one violation of each rule, built where no tool of the real house looks. */
const house: Readonly<Record<string, string>> = {
  'shared/contracts/src/index.ts': "export const contract = 1;\nimport 'node:fs';\n",
  'shared/contracts/src/ring-a.ts': "import './ring-b.ts';\n",
  'shared/contracts/src/ring-b.ts': "import './ring-a.ts';\n",
  'shared/gst/src/index.ts': "import '@rmp/contracts';\nexport const gst = 1;\n",
  'shared/service-kit/src/index.ts':
    "import '@rmp/sales-service';\nimport '@rmp/embedded-mongo';\nimport './testing/index.ts';\n",
  'shared/service-kit/src/testing/index.ts': 'export const fixture = 1;\n',
  'shared/embedded-mongo/src/index.ts': 'export const engine = 1;\n',
  'services/sales_service/src/compose.ts': 'export const compose = 1;\n',
  'services/sales_service/src/sales/domain/decide-sale.ts': "import '../record-sale.ts';\nimport 'node:crypto';\n",
  'services/sales_service/src/sales/record-sale.ts':
    "import './sale.routes.ts';\nimport { MongoClient } from 'mongodb';\nimport 'left-pad';\nexport const client = MongoClient;\n",
  'services/sales_service/src/sales/sale.routes.ts': "import type { Db } from 'mongodb';\nexport type Handlers = Db;\n",
  'services/sales_service/src/sales/sale.store.ts':
    "import { ObjectId } from 'mongodb';\nexport const id = ObjectId;\n",
  'services/user_service/src/compose.ts': "import '@rmp/sales-service';\n",
  'services/user_service/src/users/add-user.ts': "import 'fastify';\n",
  'bff/src/app.ts': "import '@rmp/sales-service';\n",
  'web/src/features/billing/index.ts': 'export const billing = 1;\n',
  'web/src/features/billing/screen.ts': 'export const screen = 1;\n',
  'web/src/features/khata/index.ts':
    "import '../billing/screen.ts';\nimport '../billing/index.ts';\nimport '@rmp/service-kit';\n",
};

const packages = {
  'shared/contracts': '@rmp/contracts',
  'shared/gst': '@rmp/gst',
  'shared/service-kit': '@rmp/service-kit',
  'shared/embedded-mongo': '@rmp/embedded-mongo',
  'services/sales_service': '@rmp/sales-service',
  'services/user_service': '@rmp/user-service',
};

let base: string;
let violations: readonly string[];

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'rmp-imports-'));
  for (const [file, content] of Object.entries(house)) write(file, content);
  for (const [folder, name] of Object.entries(packages)) install(folder, name);
  symlinkSync(join(root, 'node_modules', 'fastify'), join(base, 'node_modules', 'fastify'), 'junction');
  cpSync(join(root, 'node_modules', 'mongodb', 'package.json'), join(base, 'node_modules', 'mongodb', 'package.json'));
  write('node_modules/mongodb/lib/index.js', 'exports.MongoClient = 1;\n');
  write('package.json', '{ "name": "house", "private": true }');

  const cruise = await cruiseOf(['web', 'bff', 'shared', 'services'], base);
  violations = cruise.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
});

afterAll(() => rmSync(base, { recursive: true }));

test.each([
  'no-circular: shared/contracts/src/ring-a.ts → shared/contracts/src/ring-b.ts',
  'domain-is-pure: services/sales_service/src/sales/domain/decide-sale.ts → services/sales_service/src/sales/record-sale.ts',
  'domain-is-pure: services/sales_service/src/sales/domain/decide-sale.ts → crypto',
  'pure-packages-are-pure: shared/contracts/src/index.ts → fs',
  'gst-knows-nobody: shared/gst/src/index.ts → shared/contracts/src/index.ts',
  'services-are-strangers: services/user_service/src/compose.ts → services/sales_service/src/compose.ts',
  'use-cases-do-not-know-routes: services/sales_service/src/sales/record-sale.ts → services/sales_service/src/sales/sale.routes.ts',
  'only-stores-speak-mongo: services/sales_service/src/sales/record-sale.ts → node_modules/mongodb/lib/index.js',
  'nobody-imports-a-service: bff/src/app.ts → services/sales_service/src/compose.ts',
  'features-use-the-front-door: web/src/features/khata/index.ts → web/src/features/billing/screen.ts',
  'web-is-a-browser: web/src/features/khata/index.ts → shared/service-kit/src/index.ts',
  'shared-looks-down: shared/service-kit/src/index.ts → services/sales_service/src/compose.ts',
  'the-engine-is-a-server: shared/service-kit/src/index.ts → shared/embedded-mongo/src/index.ts',
  'product-does-not-import-tests: shared/service-kit/src/index.ts → shared/service-kit/src/testing/index.ts',
  'everything-resolves: services/sales_service/src/sales/record-sale.ts → left-pad',
])('finds a planted violation of %s', (violation) => {
  expect(violations).toContain(violation);
});

test('finds a dependency that the workspace does not declare', () => {
  expect(violations.filter((violation) => violation.startsWith('dependencies-are-declared'))).toEqual([
    expect.stringMatching(/^dependencies-are-declared: services\/user_service\/src\/users\/add-user\.ts → .*fastify/),
  ]);
});

test('lets a store speak Mongo, a type be imported and a feature be entered by its front door', () => {
  const innocent = ['sale.store.ts →', 'sale.routes.ts → node_modules', 'billing/index.ts'];

  expect(violations.filter((violation) => innocent.some((part) => violation.includes(part)))).toEqual([]);
});

function write(file: string, content: string): void {
  mkdirSync(dirname(join(base, file)), { recursive: true });
  writeFileSync(join(base, file), content);
}

/** A workspace as npm installs it: a manifest in its folder and a link to it from node_modules. */
function install(folder: string, name: string): void {
  const main = folder.startsWith('services/') ? './src/compose.ts' : './src/index.ts';
  const dependencies = { mongodb: '*', ...Object.fromEntries(Object.values(packages).map((other) => [other, '*'])) };
  write(
    `${folder}/package.json`,
    JSON.stringify({ name, version: '1.0.0', type: 'module', exports: { '.': main }, dependencies }),
  );
  mkdirSync(join(base, 'node_modules', '@rmp'), { recursive: true });
  symlinkSync(join(base, folder), join(base, 'node_modules', name), 'junction');
}
