import { expect, it } from 'vitest';
import { troubleOf } from './open-camera.ts';

it.each([
  ['NotAllowedError', 'refused'],
  ['SecurityError', 'refused'],
  ['NotFoundError', 'none'],
  ['OverconstrainedError', 'none'],
  ['NotReadableError', 'in_use'],
  ['AbortError', 'in_use'],
])('%s means that the camera is %s', (name, trouble) => {
  expect(troubleOf(name)).toBe(trouble);
});
