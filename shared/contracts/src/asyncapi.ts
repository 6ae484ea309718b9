import { CloudEvent, type EventKinds } from './event.ts';
import { type Json, SchemaComponents } from './schema-components.ts';

/** What one service publishes. */
export interface Publisher {
  readonly service: string;
  readonly events: EventKinds;
}

const SCHEMA_FORMAT = 'application/schema+json;version=draft-2020-12';

/** Everything the services publish, as an AsyncAPI 3.0 document. One topic for each service, keyed by tenant. */
export function asyncApiDocument(publishers: readonly Publisher[]): Json {
  const components = new SchemaComponents();
  const envelope = components.schemaOf(CloudEvent.omit({ data: true }), 'output');
  const messages = Object.fromEntries(
    publishers.flatMap(({ events }) =>
      Object.entries(events).map(([type, { summary, data }]) => [
        nameOf(type),
        messageOf(type, summary, components.schemaOf(data, 'output')),
      ]),
    ),
  );

  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Events of the Retail Management Platform',
      version: '1.0.0',
      description:
        'CloudEvents 1.0, structured mode. Events of one tenant and one service come in `seq` order, at least once; across services there is no order. What cannot be applied goes to `<topic>.dlt.<group>`.',
    },
    defaultContentType: 'application/cloudevents+json',
    channels: Object.fromEntries(publishers.map((publisher) => [publisher.service, channelOf(publisher)])),
    operations: Object.fromEntries(publishers.map((publisher) => [`${publisher.service}Publishes`, sendOf(publisher)])),
    components: { messages, schemas: { ...components.schemas, Envelope: envelope } },
  };
}

const channelOf = ({ service, events }: Publisher): Json => ({
  address: `retail.${service}.v1`,
  description: 'Keyed by `tenant_id`.',
  messages: Object.fromEntries(
    Object.keys(events).map((type) => [nameOf(type), { $ref: `#/components/messages/${nameOf(type)}` }]),
  ),
});

const sendOf = ({ service, events }: Publisher): Json => ({
  action: 'send',
  channel: { $ref: `#/channels/${service}` },
  messages: Object.keys(events).map((type) => ({ $ref: `#/channels/${service}/messages/${nameOf(type)}` })),
});

const messageOf = (type: string, summary: string, data: Json): Json => ({
  name: type,
  summary,
  payload: {
    schemaFormat: SCHEMA_FORMAT,
    schema: {
      allOf: [
        { $ref: '#/components/schemas/Envelope' },
        { type: 'object', required: ['type', 'data'], properties: { type: { const: type }, data } },
      ],
    },
  },
});

/** `sales.sale-recorded.v1` as a name for references: `SalesSaleRecordedV1`. */
const nameOf = (type: string): string =>
  type
    .split(/[.-]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
