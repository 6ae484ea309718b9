import { openapiOf } from '@rmp/service-kit';
import { publicFace } from './public-face.ts';

export const openapi = (): object => openapiOf(publicFace);
