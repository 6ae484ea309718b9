/** The session path by itself, for tests that stand it before real services. */
export { bffPasser } from './pass-to-bff.ts';
export { readSession, sealSession } from './session-cookie.ts';
export { tokensIn } from './session-tokens.ts';
