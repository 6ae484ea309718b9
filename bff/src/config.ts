import { bffPort, type Environment, type HttpConfig, readHttpConfig } from '@rmp/service-kit/http';

export interface BffConfig extends HttpConfig {
  /** How long the gateway waits for a service to begin its answer, and between two pieces of it. */
  readonly gatewayTimeoutMs: number;
}

/** A report or a long export may take its time. */
const GATEWAY_TIMEOUT_MS = 25_000;

/** The environment as a configuration. Throws one sentence naming the variable that cannot be read. */
export const readConfig = (env: Environment): BffConfig => ({
  ...readHttpConfig(env, 'bff', bffPort),
  gatewayTimeoutMs: GATEWAY_TIMEOUT_MS,
});
