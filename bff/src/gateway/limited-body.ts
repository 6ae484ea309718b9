import { Problem } from '@rmp/service-kit/http';
import { type Readable, Transform } from 'node:stream';

/** A little more than the largest body any service takes. */
const GATEWAY_BODY_BYTES_MAX = 10_000_000;

/** Refuses at once what is announced to be too large. */
export function refuseAnnounced(contentLength: string | undefined): void {
  if (Number(contentLength ?? 0) > GATEWAY_BODY_BYTES_MAX) throw tooLarge();
}

/** The body as it comes, broken off when it grows past the limit. */
export function limitedBody(body: Readable): Readable {
  let bytes = 0;
  const limited = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > GATEWAY_BODY_BYTES_MAX) done(tooLarge());
      else done(null, chunk);
    },
  });
  body.on('error', (error) => limited.destroy(error));

  return body.pipe(limited);
}

const tooLarge = (): Problem => new Problem('common/too-large', { bytes_max: GATEWAY_BODY_BYTES_MAX });
