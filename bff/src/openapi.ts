import { openapiOf } from '@rmp/service-kit/http';
import { about } from './about.ts';

/** The document committed as `openapi.json`. */
export const openapi = (): object => openapiOf(about);
