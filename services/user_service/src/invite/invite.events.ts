import type { NewEvent } from '@rmp/contracts';
import type { Invite } from '@rmp/contracts/user';

export const userInvited = (invite: Invite): NewEvent => ({
  type: 'user.user-invited.v1',
  subject: invite.invite_id,
  data: { invite },
});
