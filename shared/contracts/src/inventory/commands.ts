import * as z from 'zod';
import { CommandId, DeviceId, Instant, ItemId, MovementId, text, UserId } from '../primitives/index.ts';
import { ItemPatch, NewItem, NewMovement } from './shapes.ts';

/** A list of goods is read in at once: a hundred calls bring the largest one. */
export const ITEM_COMMANDS_MAX = 200;

/** The versions of `data` that today's app writes; every one ever shipped is read. */
export const ITEM_COMMAND_VERSION = 1;

/** `add-item`: a new item under the id its device minted. */
export const AddItem = z.strictObject({ ...NewItem.shape, item_id: ItemId });
export type AddItem = z.output<typeof AddItem>;

/** `change-item`: what a person changed, the whole of each group it is in. */
export const ChangeItem = z.strictObject({ item_id: ItemId, patch: ItemPatch });
export type ChangeItem = z.output<typeof ChangeItem>;

/** `move-stock`: a difference, under the id its device minted. */
export const MoveStock = z.strictObject({
  item_id: ItemId,
  movement: z.strictObject({ ...NewMovement.shape, movement_id: NewMovement.shape.movement_id.unwrap() }),
});
export type MoveStock = z.output<typeof MoveStock>;

/** `delete-item` and `restore-item`. */
export const NamedItem = z.strictObject({ item_id: ItemId });
export type NamedItem = z.output<typeof NamedItem>;

/** What a device queued about items. Fields we do not know are counted, never refused. */
export const ItemCommand = z.looseObject({
  command_id: CommandId,
  kind: z.string().max(40),
  v: z.int().min(1).max(1000),
  data: z.record(z.string(), z.unknown()),
  /** By the device's clock; when it is absent, the moment we got it. */
  made_at: Instant.optional(),
  /** Who did it, where that is not who sends it. */
  author_id: UserId.optional(),
});
export type ItemCommand = z.output<typeof ItemCommand>;

/** The commands are read one by one, so that a spoilt one is put aside and the others are applied. */
export const ItemCommandBatch = z
  .strictObject({
    device_id: DeviceId,
    /** The device's clock as it sends: what it stamped is set right by the difference. */
    device_now: Instant.optional(),
    commands: z.array(z.unknown()).min(1).max(ITEM_COMMANDS_MAX).readonly().meta({
      description:
        'Each an ItemCommand: `{command_id, kind: "add-item" | "change-item" | "move-stock" | "delete-item" | "restore-item", v, data, made_at?, author_id?}`',
    }),
  })
  .meta({ id: 'ItemCommandBatch' });
export type ItemCommandBatch = z.output<typeof ItemCommandBatch>;

/**
 * Why an applied command should be looked at: `overruled`, somebody changed the same later; `above-mrp`, the price of the
 * merged item passes its MRP.
 */
export const ItemFlag = z.enum(['overruled', 'above-mrp']);
export type ItemFlag = z.output<typeof ItemFlag>;

/** What became of one command. `attention` says why, where and how to mend it; `stored` that nothing is lost. */
export const ItemCommandOutcome = z.object({
  /** As far as it could be read. */
  command_id: text(120).optional(),
  outcome: z.enum(['applied', 'duplicate', 'flagged', 'attention']),
  /** SHA-256 of the command as received, canonical JSON: the device deletes its row only on seeing it. */
  content_hash: z.string(),
  item_id: ItemId.optional(),
  movement_id: MovementId.optional(),
  flags: z.array(ItemFlag).readonly().optional(),
  stored: z.boolean().optional(),
  code: z.string().optional(),
  pointer: z.string().optional(),
  fix: text(300).optional(),
  unknown_fields: z.int().min(0),
});
export type ItemCommandOutcome = z.output<typeof ItemCommandOutcome>;

export const ItemCommandOutcomes = z
  .object({ outcomes: z.array(ItemCommandOutcome).readonly() })
  .meta({ id: 'ItemCommandOutcomes' });
export type ItemCommandOutcomes = z.output<typeof ItemCommandOutcomes>;
