import type { SaleId } from '@rmp/contracts';
import type { PutAside, Sale, SaleFlag, SaleNote, Task, TaskId } from '@rmp/contracts/sales';

/** A task before it has its place. */
export type NewTask = Pick<Task, 'task_id' | 'kind' | 'subject' | 'flags' | 'number' | 'code' | 'device_id'>;

export const taskIdOfSale = (saleId: SaleId): TaskId => `sale:${saleId}`;

/** The task a bill calls for; none when nobody has to act. */
export const taskOfSale = ({ sale_id, number, flags, device_id }: Sale): NewTask | undefined =>
  taskOf({ task_id: taskIdOfSale(sale_id), kind: 'flagged-sale', subject: sale_id, number, flags, device_id });

/** The task a note calls for; none when nobody has to act. */
export const taskOfNote = ({ note_id, number, flags, device_id }: SaleNote): NewTask | undefined =>
  taskOf({ task_id: `note:${note_id}`, kind: 'flagged-note', subject: note_id, number, flags, device_id });

export const taskIdOfCommand = (contentHash: string): TaskId => `quarantine:${contentHash}`;

/** A command put aside always needs somebody. */
export const taskOfCommand = ({
  content_hash,
  code,
  device_id,
}: Pick<PutAside, 'content_hash' | 'code' | 'device_id'>): NewTask => ({
  task_id: taskIdOfCommand(content_hash),
  kind: 'quarantine',
  subject: content_hash,
  flags: [],
  code,
  device_id,
});

/** Money nobody paid yet is seen where money is looked after; HSN codes are mended where the month is filed. */
const NO_ACT: ReadonlySet<SaleFlag> = new Set(['unpaid', 'hsn-too-short']);

function taskOf(task: NewTask): NewTask | undefined {
  const flags = task.flags.filter((flag) => !NO_ACT.has(flag));
  if (flags.length === 0) return undefined;
  return { ...task, flags, kind: flags.includes('number-clash') ? 'number-clash' : task.kind };
}
