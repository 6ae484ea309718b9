/** What the server of the app needs to know to keep sessions and to reach the bff. */
export interface WebConfig {
  readonly bffUrl: string;
  /** The address people use: cookies and the check of where a call comes from follow it. */
  readonly publicUrl: string;
  /** Seals the session cookie, at least 32 characters. */
  readonly sessionSecret: string;
}

/** Next compiles the routes by itself, so they meet the server that holds them at this place of the process. */
const place = Symbol.for('rmp.web-config');

/** Told once, by the server, before it answers. */
export function provideWebConfig(config: WebConfig): void {
  everywhere()[place] = config;
}

/** Throws when no server of ours holds the routes. */
export function webConfig(): WebConfig {
  const config = everywhere()[place];
  if (!config) throw new Error('The routes of the app run in its own server (web/server) and nowhere else');
  return config;
}

const everywhere = (): Record<symbol, WebConfig | undefined> => globalThis;
