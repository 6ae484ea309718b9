import { Problem, type ServiceName } from '@rmp/service-kit/http';

const SLOW = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'UND_ERR_CONNECT_TIMEOUT']);

/** Why a service's answer cannot be passed on. The library wraps what happened as the cause of its own error. */
export function gatewayProblem(service: ServiceName, error: Error): Problem {
  const { cause } = error;
  if (cause instanceof Problem) return cause;
  const isSlow = cause instanceof Error && 'code' in cause && SLOW.has(String(cause.code));

  return new Problem(isSlow ? 'common/dependency-slow' : 'common/dependency-down', { service, retry_after_s: 2 });
}
