export { anEvent } from './events.ts';
export { testClock, type TestClock } from './clock.ts';
export { handBus, type HandBus } from './hand-bus.ts';
export { TEST_USER_ID, testKey, testToken, testTokenNames, testVerifier, type TokenWanted } from './tokens.ts';
export { type Body, type Call, type Reply, startTestService, type TestService } from './test-service.ts';
export {
  isolationCases,
  type IsolationCase,
  type IsolationWorld,
  type RouteSample,
  type RouteSamples,
} from './isolation.ts';
