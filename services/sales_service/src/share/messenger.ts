import { createClient, ProblemAnswer } from '@rmp/contracts';
import type { SaleId, TenantId } from '@rmp/contracts';
import { notificationContract } from '@rmp/contracts/notification';
import { Problem } from '@rmp/service-kit';

export interface MessageWanted {
  readonly channel: 'whatsapp' | 'email';
  readonly to: string | undefined;
  readonly sale_id: SaleId;
  readonly subject: string;
  readonly text: string;
  readonly share_url: string;
}

export interface MessageMade {
  readonly message_id: string;
  readonly status: string;
  readonly whatsapp_url?: string | undefined;
}

/** In whose name a message is made. */
export interface Sending {
  readonly tenant_id: TenantId;
  readonly token: string | undefined;
}

export interface Messenger {
  /** Hands a message over; nothing when notification_service does not answer. Throws `notification/opted-out`. */
  send(sending: Sending, message: MessageWanted): Promise<MessageMade | undefined>;
}

const PATIENCE_MS = 1_000;

/** Asks notification_service with the caller's own token, so that its rules of consent and its log hold here too. */
export const messengerAt = (baseUrl: string): Messenger => ({
  send: async ({ tenant_id, token }, { channel, to, sale_id, subject, text, share_url }) => {
    const client = createClient(notificationContract, {
      baseUrl,
      tenantId: tenant_id,
      token: () => token,
      timeoutMs: PATIENCE_MS,
    });
    const ofEmail = channel === 'email' ? { subject, share_url } : {};
    try {
      return await client.createMessage({
        body: { channel, sale_id, text, purpose: 'utility', ...(to !== undefined && { to }), ...ofEmail },
      });
    } catch (error) {
      if (error instanceof ProblemAnswer && error.code === 'notification/opted-out') throw new Problem(error.code);
      return undefined;
    }
  },
});
