import { bffPort, servicePorts } from '@rmp/service-kit';
import assert from 'node:assert/strict';
import { type Document, documentOf } from './document.ts';
import { foldersWithOpenapi, type JsonSchema, type OpenApi, openapiOf, type Operation } from './openapi.ts';

const SCHEMA = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';

/** Every route of every service and the bff as a Postman collection: set `tenant_id`, sign in, put the token into `token`. */
export async function postmanDocument(): Promise<Document> {
  const folders = await Promise.all(foldersWithOpenapi().map(folderOf));
  const variables = [
    { key: 'tenant_id', value: 'sharma-kirana' },
    { key: 'token', value: '' },
    ...folders.map(({ variable }) => variable),
  ];
  const collection = {
    info: { name: 'Retail Management Platform', schema: SCHEMA },
    variable: variables,
    auth: { type: 'bearer', bearer: [{ key: 'token', value: '{{token}}', type: 'string' }] },
    item: folders.map(({ item }) => item),
  };

  return documentOf('docs/postman.json', `${JSON.stringify(collection, null, 2)}\n`);
}

async function folderOf(folder: string) {
  const name = folder.replace(/^services\/|_service$/g, '');
  const port = new Map<string, number>(Object.entries({ ...servicePorts, bff: bffPort })).get(name);
  assert(port, `nobody knows the port of ${folder}`);
  const openapi = await openapiOf(folder);
  const variable = `${name}_url`;
  const requests = Object.entries(openapi.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => requestOf(openapi, variable, path, method, operation)),
  );

  return {
    variable: { key: variable, value: `http://localhost:${port}` },
    item: { name: openapi.info.title, description: openapi.info.description, item: requests },
  };
}

function requestOf(openapi: OpenApi, base: string, path: string, method: string, operation: Operation) {
  const isPublic = operation.security.length === 0;
  const query = operation.parameters.filter((parameter) => parameter.in === 'query');
  const names = operation.parameters.filter((parameter) => parameter.in === 'path');
  const schema = operation.requestBody?.content['application/json']?.schema;

  return {
    name: operation.summary,
    request: {
      method: method.toUpperCase(),
      ...(isPublic && { auth: { type: 'noauth' } }),
      header: [
        ...(isPublic ? [] : [{ key: 'X-Tenant-Id', value: '{{tenant_id}}' }]),
        ...(schema ? [{ key: 'Content-Type', value: 'application/json' }] : []),
      ],
      url: {
        raw: `{{${base}}}${path.replace(/\{(\w+)\}/g, ':$1')}`,
        host: [`{{${base}}}`],
        path: path
          .split('/')
          .slice(1)
          .map((step) => step.replace(/\{(\w+)\}/g, ':$1')),
        ...(query.length > 0 && {
          query: query.map(({ name, required }) => ({ key: name, value: '', disabled: !required })),
        }),
        ...(names.length > 0 && {
          variable: names.map(({ name }) => ({ key: name, value: name === 'tenant_id' ? '{{tenant_id}}' : '' })),
        }),
      },
      ...(schema && {
        body: {
          mode: 'raw',
          raw: JSON.stringify(exampleOf(openapi, schema), null, 2),
          options: { raw: { language: 'json' } },
        },
      }),
    },
  };
}

/** A body with every required field, to be filled in. */
function exampleOf(openapi: OpenApi, schema: JsonSchema): unknown {
  if (schema.$ref) {
    const named = openapi.components.schemas[schema.$ref.replace('#/components/schemas/', '')];

    return named ? exampleOf(openapi, named) : {};
  }
  if (schema.enum) return schema.enum[0];
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.[0];
  switch (type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, exampleOf(openapi, schema.properties?.[name] ?? {})]),
      );
    case 'array':
      return schema.items ? [exampleOf(openapi, schema.items)] : [];
    case 'integer':
    case 'number':
      return 0;
    case 'boolean':
      return false;
    default:
      return '';
  }
}
