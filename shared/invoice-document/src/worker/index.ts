export { createRenderer } from './create-renderer.ts';
export type { Renderer, RendererConfig } from './create-renderer.ts';
export { RenderError } from './render-error.ts';
export type { RenderErrorCode } from './render-error.ts';
