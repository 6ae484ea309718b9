import type { Handlers } from '@rmp/contracts';
import type { inventoryContract } from '@rmp/contracts/inventory';
import type { Caller, RequestFacts } from '@rmp/service-kit';
import type { InventoryDeps } from './deps.ts';
import { applyItemCommands } from './commands/apply-item-commands.ts';
import { getQuarantined, letCommandIn, listQuarantine } from './commands/quarantine.ts';
import { listAlerts } from './stock/list-alerts.ts';
import { listMovements } from './stock/list-movements.ts';
import { moveStock } from './stock/move-stock.ts';
import { addItem } from './items/add-item.ts';
import { changeItem } from './items/change-item.ts';
import { deleteItem, restoreItem } from './items/delete-item.ts';
import { getItem } from './items/get-item.ts';
import { listItemChanges } from './items/list-item-changes.ts';
import { listItems } from './items/list-items.ts';
import { listTasks } from './tasks/list-tasks.ts';
import { resolveTask } from './tasks/resolve-task.ts';

export const inventoryHandlers = (deps: InventoryDeps): Handlers<typeof inventoryContract, Caller, RequestFacts> => ({
  addItem: ({ caller, body, facts }) => addItem(deps, caller, body, facts),
  applyItemCommands: ({ caller, body }) => applyItemCommands(deps, caller, body),
  listQuarantine: ({ caller, query }) => listQuarantine(deps, caller, query),
  getQuarantined: ({ caller, params }) => getQuarantined(deps, caller, params.content_hash),
  letIn: ({ caller, params }) => letCommandIn(deps, caller, params.content_hash),
  listItems: ({ caller, query }) => listItems(deps, caller, query),
  getItem: ({ caller, params }) => getItem(deps, caller, params.item_id),
  changeItem: ({ caller, params, body }) => changeItem(deps, caller, params.item_id, body),
  deleteItem: ({ caller, params }) => deleteItem(deps, caller, params.item_id),
  restoreItem: ({ caller, params }) => restoreItem(deps, caller, params.item_id),
  listItemChanges: ({ caller, params, query }) => listItemChanges(deps, caller, params.item_id, query),
  moveStock: ({ caller, params, body, facts }) => moveStock(deps, caller, params.item_id, body, facts),
  listMovements: ({ caller, params, query }) => listMovements(deps, caller, params.item_id, query),
  listAlerts: ({ caller, query }) => listAlerts(deps, caller, query),
  listTasks: ({ caller, query }) => listTasks(deps, caller, query),
  resolveTask: ({ caller, params, body }) => resolveTask(deps, caller, params.task_id, body),
});
