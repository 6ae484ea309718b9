import { defineProblems } from '../problem.ts';

export const userProblems = defineProblems({
  'user/wrong-credentials': { status: 401, title: 'Shop, user name or password is wrong' },
  'user/session-ended': { status: 401, title: 'This session is over: sign in again' },
  'user/session-revoked': { status: 401, title: 'This session was ended for safety: sign in again' },
  'user/disabled': { status: 403, title: 'This account is switched off' },
  'user/device-revoked': { status: 403, title: 'This device was signed out of the shop' },
  'user/tenant-taken': { status: 409, title: 'This shop name is taken: joining a shop needs an invite' },
  'user/gstin-required': { status: 422, title: 'A registered seller has a GSTIN: give it' },
  'user/gstin-invalid': { status: 422, title: 'The GSTIN is wrong: check its characters' },
  'user/gstin-unexpected': { status: 422, title: 'An unregistered seller has no GSTIN' },
  'user/state-required': { status: 422, title: 'Without a GSTIN the State must be given' },
  'user/state-unknown': { status: 422, title: 'There is no such State code' },
  'user/state-differs': { status: 422, title: 'The State is not the one of the GSTIN' },
  'user/wrong-password': { status: 422, title: 'The present password is wrong' },
  'user/own-account': { status: 422, title: 'Somebody else must change your role, status or grants' },
  'user/grant-not-for-role': { status: 422, title: 'This role cannot be given this permission' },
  'user/too-many-attempts': { status: 429, title: 'Too many wrong passwords: wait and try again' },
  'user/busy': { status: 503, title: 'Too many people are signing in at this moment: try again' },
});
