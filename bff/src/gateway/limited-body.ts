import { Problem } from '@rmp/service-kit/http';
import { type Readable, Transform } from 'node:stream';

/** A little more than the largest body any service takes. */
export const GATEWAY_BODY_BYTES_MAX = 10_000_000;

/** The body as it comes, broken off when it grows past the limit. */
export function limitedBody(body: Readable): Readable {
  let bytes = 0;
  const limited = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > GATEWAY_BODY_BYTES_MAX) done(new Problem('common/too-large', { bytes_max: GATEWAY_BODY_BYTES_MAX }));
      else done(null, chunk);
    },
  });
  body.on('error', (error) => limited.destroy(error));

  return body.pipe(limited);
}
