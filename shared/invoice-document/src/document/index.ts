export { registerFonts } from '../layout/fonts.ts';
export type { FontSources, Reach } from '../layout/fonts.ts';
export type { RenderReply, RenderRequest } from './messages.ts';
export { paperBytes } from './paper-bytes.ts';
export { paperDocument } from './paper-document.ts';
export { replyTo } from './reply-to.ts';
