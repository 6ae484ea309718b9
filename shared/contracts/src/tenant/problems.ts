import { defineProblems } from '../problem.ts';

export const tenantProblems = defineProblems({
  'tenant/profile-pending': { status: 404, title: 'The shop’s profile is on its way from registration: try again' },
  'tenant/device-revoked': { status: 403, title: 'This device was signed out of the shop' },
  'tenant/device-unknown': { status: 401, title: 'This is not the key of this device: sign in on it again' },
  'tenant/gstin-required': { status: 422, title: 'A registered seller has a GSTIN: give it' },
  'tenant/gstin-invalid': { status: 422, title: 'The GSTIN is wrong: check its characters' },
  'tenant/gstin-unexpected': {
    status: 422,
    title: 'An unregistered seller has no GSTIN: change the seller kind with it',
  },
  'tenant/state-unknown': { status: 422, title: 'There is no such State code' },
  'tenant/state-differs': { status: 422, title: 'The State is not the one of the GSTIN' },
  'tenant/state-fixed': { status: 422, title: 'A registered shop stays in the State of its GSTIN' },
  'tenant/from-date-out-of-range': { status: 422, title: 'A seller kind begins between July 2017 and a year from now' },
  'tenant/lock-in-future': { status: 422, title: 'Books are closed up to a day that is over' },
  'tenant/too-many-seller-kinds': { status: 422, title: 'The seller kind was changed too often' },
  'tenant/image-refused': { status: 422, title: 'The picture cannot be printed: send another file' },
  'tenant/image-unknown': { status: 422, title: 'This picture was never handed in: send it first' },
  'tenant/too-many-images': { status: 422, title: 'The shop handed in as many pictures as it may' },
  'tenant/prefixes-used-up': { status: 422, title: 'Every device prefix of this shop was given out' },
});
