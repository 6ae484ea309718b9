import { defineProblems } from '../problem.ts';

export const notificationProblems = defineProblems({
  'notification/opted-out': { status: 422, title: 'This customer does not want such messages' },
  'notification/consent-missing': { status: 422, title: 'Marketing needs the customer’s consent first' },
  'notification/unknown-template': { status: 422, title: 'There is no such template' },
  'notification/not-in-language': { status: 422, title: 'The template has no text in this language' },
  'notification/placeholder-missing': { status: 422, title: 'The template needs values that were not given' },
  'notification/placeholder-unknown': { status: 422, title: 'The text leaves open what nobody can fill in' },
  'notification/purpose-too-low': {
    status: 422,
    title: 'This template stays what it is: its purpose cannot be changed so',
  },
  'notification/too-many-templates': { status: 422, title: 'This shop has as many templates of its own as it may' },
  'notification/text-too-long': { status: 422, title: 'The finished text is too long' },
  'notification/subject-missing': { status: 422, title: 'An e-mail of one’s own needs a subject' },
  'notification/attachment-refused': {
    status: 422,
    title: 'Only share links of our own public address can be attached',
  },
  'notification/already-sent': { status: 422, title: 'This message was sent' },
  'notification/target-refused': { status: 422, title: 'Webhooks go to public https addresses only' },
  'notification/too-many-webhooks': { status: 422, title: 'This shop has as many webhooks as it may' },
  'notification/too-many-secrets': { status: 422, title: 'The secret was changed too often within a day' },
  'notification/webhook-deleted': { status: 422, title: 'This webhook was deleted' },
  'notification/webhook-not-active': { status: 422, title: 'This webhook is paused or deleted: resume it first' },
});
