import { userContract, userProblems } from '@rmp/contracts/user';

/** What the service says of itself, in its running documentation and in the committed one. */
export const about = {
  title: 'Users',
  description: 'Registration, sign-in, sessions, users and their roles, invites, API keys.',
  contract: userContract,
  problems: userProblems,
};
