import type { ConsentId } from '@rmp/contracts';
import type { Consent, ConsentPurpose, Recipient } from '@rmp/contracts/notification';
import { type Page, type PageQuery, readPage, type TenantDb, type Tx } from '@rmp/service-kit';
import { recipientKey, type Standing, type Standings } from './domain/consent.ts';

export interface StoredConsent extends Consent {
  /** The address in the form it is looked up by. */
  readonly recipient: string;
  readonly request_hash: string;
}

interface StandingRow extends Standing {
  readonly purpose: ConsentPurpose;
}

export interface ConsentFilter {
  readonly to?: Recipient | undefined;
  readonly purpose?: ConsentPurpose | undefined;
}

export interface ConsentStore {
  readonly byId: (consentId: ConsentId, tx?: Tx) => Promise<StoredConsent | undefined>;
  readonly page: (filter: ConsentFilter, query: PageQuery) => Promise<Page<StoredConsent>>;
  /** What holds now; nothing was said by who cannot be named. */
  readonly standings: (to: Recipient | undefined, tx?: Tx) => Promise<Standings>;
  /** A known id is a `DuplicateKey`. */
  readonly insert: (consent: StoredConsent, tx: Tx) => void;
  readonly hold: (consent: StoredConsent, tx: Tx) => void;
}

export function consentStore(db: TenantDb): ConsentStore {
  const consents = db.collection<StoredConsent>('consents');
  const standings = db.collection<StandingRow>('consent_standings');
  const inside = (tx: Tx | undefined) => (tx ? { tx } : {});

  return {
    byId: (consent_id, tx) => consents.findOne({ consent_id }, inside(tx)),
    page: ({ to, purpose }, query) =>
      readPage(consents, {
        query,
        key: 'consent_id',
        filter: { ...(to !== undefined && { recipient: recipientKey(to) }), ...(purpose && { purpose }) },
        newestFirst: true,
      }),
    standings: async (to, tx) => {
      if (to === undefined) return {};
      const rows = await standings.find({ recipient: recipientKey(to) }, { ...inside(tx), limit: PURPOSES_MAX });
      return Object.fromEntries(rows.map(({ purpose, ...standing }) => [purpose, standing]));
    },
    insert: (consent, tx) => tx.insert('consents', { ...consent }),
    hold: ({ recipient, purpose, decision, decided_at, consent_id }, tx) =>
      tx.update(
        'consent_standings',
        { recipient, purpose },
        { $set: { decision, decided_at, consent_id } },
        { upsert: true },
      ),
  };
}

const PURPOSES_MAX = 10;

export function shownConsent({ recipient: _key, request_hash: _hash, ...consent }: StoredConsent): Consent {
  return consent;
}
