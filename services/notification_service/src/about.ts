import { notificationContract, notificationProblems } from '@rmp/contracts/notification';

/** What the service says of itself, in its running documentation and in the committed one. */
export const about = {
  title: 'Notifications',
  description: 'Messages to customers, their templates, consent and delivery log; webhooks to the shop’s own programs.',
  contract: notificationContract,
  problems: notificationProblems,
};
