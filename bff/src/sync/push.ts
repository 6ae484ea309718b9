import type { DevicePush, Push, Pushed, PushedDevice, PushOutcome } from '@rmp/contracts/bff';
import { type Caller, Problem, type RequestFacts } from '@rmp/service-kit/http';
import type { BffDeps } from '../deps.ts';
import type { Asking } from '../neighbours/ask.ts';
import { sessionDevice } from '../session/session-device.ts';
import { bringLane } from './bring.ts';
import { STAGES } from './lanes.ts';
import { type Queued, queuedFrom } from './queued.ts';
import { askingAsDevice, askingOf, type Brought } from './sender.ts';

/**
 * Takes what a device queued, in the name of who made it. The device is heard first: a copy is told who it is now, and
 * of one that was signed out everything is put aside. Then each service gets its commands, and every command its outcome.
 */
export async function push(
  deps: BffDeps,
  caller: Caller | undefined,
  body: Push | DevicePush,
  facts: RequestFacts,
): Promise<Pushed> {
  const brought: Brought = { body, caller, facts, commands: body.commands.map(queuedFrom) };
  const asking = await askingOf(deps, brought);
  const device = await checkedIn(deps, asking, brought);
  const bringer = device.is === 'revoked' ? await askingAsDevice(deps, brought) : asking;

  return { outcomes: await bringAll(deps, bringer, brought), server_now: deps.now(), device };
}

async function bringAll(deps: BffDeps, asking: Asking, { body, commands }: Brought): Promise<readonly PushOutcome[]> {
  const { device_id, device_now } = body;
  const until = performance.now() + BRINGING_MS_MAX;
  const bringing = { deps, asking, device: { device_id, device_now }, until };
  const outcomes = new Map<Queued, PushOutcome>();
  for (const stage of STAGES) {
    await Promise.all(
      stage.map(async (lane) => {
        const ofLane = commands.filter((command) => command.lane === lane);
        const told = await bringLane(bringing, lane, ofLane);
        for (const [index, outcome] of told.entries()) {
          const command = ofLane[index];
          if (command) outcomes.set(command, outcome);
        }
      }),
    );
  }
  return commands.flatMap((command) => outcomes.get(command) ?? []);
}

/** An app waits 20 seconds for an answer; what was taken by then it must hear of. */
const BRINGING_MS_MAX = 8_000;

/** Bills do not wait for who keeps the devices: while that is away nobody is told from his copy. */
async function checkedIn(deps: BffDeps, asking: Asking, { body, commands }: Brought): Promise<PushedDevice> {
  const { device_id, epoch, last_ack, pending, device_now } = body;
  const check = {
    epoch,
    device_now,
    commands: commands.map(({ content_hash }) => content_hash),
    ...(last_ack !== undefined && { last_ack }),
    ...(pending !== undefined && { pending }),
  };
  try {
    const checked = await deps.ask('tenant', asking, (tenant) =>
      tenant.checkInDevice({ params: { device_id }, body: check }),
    );
    return checked.is === 'copy' ? { ...checked, device: sessionDevice(checked.device) } : checked;
  } catch (error) {
    const isAway = error instanceof Problem && error.code.startsWith('common/dependency-');
    if (isAway) return { is: 'unchecked' };
    throw error;
  }
}
