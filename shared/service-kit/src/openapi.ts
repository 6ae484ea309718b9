import { type Contract, openApiDocument, type ProblemKind } from '@rmp/contracts';

interface OpenApiParts {
  readonly title: string;
  readonly description: string;
  readonly contract: Contract;
  readonly problems: Readonly<Record<string, ProblemKind>>;
}

/** A service's committed `openapi.json`: the document it serves, with the default contact. */
export const openapiOf = (parts: OpenApiParts): object =>
  openApiDocument({ ...parts, contact: { name: 'Retail Management Platform', email: 'support@example.com' } });
