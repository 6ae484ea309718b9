import { defineContract } from '../route.ts';
import { RefreshTokenBody, SignedIn } from '../user/shapes.ts';
import { BillQuery, BillScreen, PartyQuery, PartyScreen, TodayQuery, TodayScreen } from './screens.ts';
import { SessionNow, SessionOpened, SignIn } from './session.ts';
import { DevicePush, Pulled, PullQuery, Push, Pushed, PUSH_BYTES_MAX } from './sync.ts';
import { TasksPage, TasksQuery } from './tasks.ts';

/** What any call that asks a neighbour may come to. */
const neighbourProblems = ['common/dependency-down', 'common/dependency-slow'] as const;

/** When the main part of a screen is not to be had, its problem is the answer. */
const mainProblems = [...neighbourProblems, 'common/forbidden', 'common/not-found'] as const;

const pushProblems = [
  ...neighbourProblems,
  'common/invalid',
  'common/not-found',
  'common/forbidden',
  'user/device-unknown',
  'tenant/prefixes-used-up',
  'sync/app-newer',
] as const;

export const bffContract = defineContract({
  signIn: {
    method: 'POST',
    path: '/session/sign-in',
    summary: 'Sign in on a device: tokens, the device with its key and series, the shop’s profile',
    description:
      'Registers a device that is new. A device that is known gets a new key and keeps its prefix. Where the device or the profile cannot be had at this moment the session is opened all the same, and `problems` says why.',
    access: 'public',
    body: SignIn,
    success: 200,
    returns: SessionOpened,
    repeat: 'none',
    problems: [
      'user/wrong-credentials',
      'user/disabled',
      'user/device-revoked',
      'user/too-many-attempts',
      'user/busy',
      ...neighbourProblems,
    ],
  },
  readSession: {
    method: 'GET',
    path: '/session',
    summary: 'Who is signed in, at which shop, on which device',
    access: 'signed-in',
    success: 200,
    returns: SessionNow,
    problems: mainProblems,
  },
  refreshSession: {
    method: 'POST',
    path: '/session/refresh',
    summary: 'A new access token and the next refresh token',
    access: 'public',
    body: RefreshTokenBody,
    success: 200,
    returns: SignedIn,
    repeat: 'none',
    problems: [
      'user/session-ended',
      'user/session-revoked',
      'user/disabled',
      'user/device-revoked',
      ...neighbourProblems,
    ],
  },
  signOut: {
    method: 'POST',
    path: '/session/sign-out',
    summary: 'End the session of a refresh token of one’s own',
    access: 'signed-in',
    body: RefreshTokenBody,
    success: 204,
    repeat: 'none',
    problems: neighbourProblems,
  },
  showToday: {
    method: 'GET',
    path: '/screens/today',
    summary: 'The home screen: the day’s sales, money, stock wants, udhaar, tasks and last bills',
    description: 'The last bills are the main part, for those who may see bills.',
    access: 'signed-in',
    query: TodayQuery,
    success: 200,
    returns: TodayScreen,
    problems: mainProblems,
  },
  showBill: {
    method: 'GET',
    path: '/screens/bill',
    summary: 'A bill with its payments, notes and messages; the bill is the main part',
    access: 'sales:read',
    query: BillQuery,
    success: 200,
    returns: BillScreen,
    problems: mainProblems,
  },
  showParty: {
    method: 'GET',
    path: '/screens/party',
    summary: 'A customer with the newest page of his khata and his last bills; the customer is the main part',
    access: 'customers:read',
    query: PartyQuery,
    success: 200,
    returns: PartyScreen,
    problems: mainProblems,
  },
  push: {
    method: 'POST',
    path: '/sync/push',
    summary: 'Take what a device queued: one outcome for each command, and one bad command never blocks the next',
    description:
      'Commands of the signed-in user need nothing else. Those of others are taken in their name when the device proves itself by its key and they once signed in on it. A version newer than the server knows is 426 and nothing of the push is taken.',
    access: 'signed-in',
    body: Push,
    success: 200,
    returns: Pushed,
    repeat: 'none',
    problems: pushProblems,
    bodyBytesMax: PUSH_BYTES_MAX,
  },
  pushByDevice: {
    method: 'POST',
    path: '/sync/push-by-device',
    summary: 'The same with nobody signed in: the device proves itself by its key',
    description:
      'Of a device that was signed out of the shop nothing is applied: every command is kept as it came, for the owner.',
    access: 'public',
    body: DevicePush,
    success: 200,
    returns: Pushed,
    repeat: 'none',
    problems: pushProblems,
    bodyBytesMax: PUSH_BYTES_MAX,
  },
  pull: {
    method: 'GET',
    path: '/sync/pull',
    summary: 'What changed since a cursor: items, parties with balances, the profile, then documents, newest first',
    description:
      'Ask on while `more`. What the caller’s role may not see stays empty; a list that cannot be read now is named in `problems`, and the cursor keeps its place.',
    access: 'signed-in',
    query: PullQuery,
    success: 200,
    returns: Pulled,
    problems: [...neighbourProblems, 'common/invalid'],
  },
  listTasks: {
    method: 'GET',
    path: '/tasks',
    summary: 'What somebody has to look at, from all services',
    description: 'In the order of each service’s changes; the tasks of one page stand the oldest first.',
    access: 'signed-in',
    query: TasksQuery,
    success: 200,
    returns: TasksPage,
    problems: [...neighbourProblems, 'common/forbidden', 'common/invalid'],
  },
});
