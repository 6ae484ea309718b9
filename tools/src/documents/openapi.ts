import { type Document, documentOf, importFrom, inOrder, servicesWith } from './document.ts';

/** An OpenAPI document, as far as other generators look into it. */
export interface OpenApi {
  readonly info: { readonly title: string; readonly description: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

export interface Operation {
  readonly summary: string;
  readonly security: readonly unknown[];
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: JsonSchema }>> };
}

export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
}

/** Folders of everything that has an OpenAPI document: the services, and the bff in front of them. */
export const foldersWithOpenapi = (): readonly string[] => [
  ...servicesWith('openapi.ts').map((service) => `services/${service}`),
  'bff',
];

/** The OpenAPI document of each as its contract says it now. */
export const openapiDocuments = (): Promise<readonly Document[]> =>
  Promise.all(
    foldersWithOpenapi().map(async (folder) =>
      documentOf(`${folder}/openapi.json`, `${JSON.stringify(inOrder(await openapiOf(folder)), null, 2)}\n`),
    ),
  );

/** The cast: `src/openapi.ts` of such a folder exports `openapi()`, which CONTRIBUTING.md promises. */
export async function openapiOf(folder: string): Promise<OpenApi> {
  const { openapi } = await importFrom(`${folder}/src/openapi.ts`);

  return (openapi as () => OpenApi)();
}
