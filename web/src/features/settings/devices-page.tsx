import type { tenantContract, Device } from '@rmp/contracts/tenant';
import { useQueryClient } from '@tanstack/react-query';
import { Smartphone } from 'lucide-react';
import { useState } from 'react';
import { bffRoute } from '#platform/bff.ts';
import { useDeviceSession } from '#platform/session.ts';
import { Button } from '#ui/button.tsx';
import { formatDay } from '#ui/format-time.ts';
import { ListRow, Rows } from '#ui/list-row.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { useWords } from '#words/use-words.ts';
import { Loaded } from './loaded.tsx';
import { useAnswer } from './use-answer.ts';
import { useKept } from './use-kept.ts';
import { SETTINGS_WORDS } from './words/index.ts';

const listDevices = bffRoute<(typeof tenantContract)['listDevices']>('tenant', 'GET', '/devices');
const revokeDevice = bffRoute<(typeof tenantContract)['revokeDevice']>('tenant', 'POST', '/devices/{device_id}/revoke');

const KEY = ['devices'];
const SHOWN_MAX = '200';

/** Every phone and computer that ever billed here, with its series; one that is lost is signed out from here. */
export function DevicesPage() {
  const say = useWords(SETTINGS_WORDS);
  const session = useDeviceSession();
  const kept = useKept('settings:devices', KEY, () => listDevices({ query: { limit: SHOWN_MAX } }));
  const [chosen, choose] = useState<Device>();
  const mayManage = session?.permissions.includes('devices:manage') ?? false;

  return (
    <Loaded kept={kept}>
      {({ rows }, isOld) => (
        <>
          <Rows label={say('devices')}>
            {rows.map((device) => {
              const isHere = device.device_id === session?.device_id;
              const isActive = device.status === 'active';
              const mayEnd = mayManage && isActive && !isHere && !isOld;
              return (
                <ListRow
                  key={device.device_id}
                  lead={<Smartphone aria-hidden className="size-6 flex-none text-ink-2" />}
                  title={isHere ? `${device.name} (${say('thisDevice')})` : device.name}
                  note={`${say('series', { prefix: device.prefix })} · ${
                    isActive || !device.revoked_at
                      ? say('registered', { date: formatDay(device.registered_at) })
                      : say('revoked', { date: formatDay(device.revoked_at) })
                  }`}
                  onPress={mayEnd ? () => choose(device) : undefined}
                  arrow={mayEnd}
                />
              );
            })}
          </Rows>
          {chosen && <RevokeSheet device={chosen} onClose={() => choose(undefined)} />}
        </>
      )}
    </Loaded>
  );
}

function RevokeSheet({ device, onClose }: { readonly device: Device; readonly onClose: () => void }) {
  const say = useWords(SETTINGS_WORDS);
  const client = useQueryClient();
  const { complaint, isBusy, attempt } = useAnswer();
  const revoke = async () => {
    if (!(await attempt(() => revokeDevice({ params: { device_id: device.device_id } })))) return;
    await client.invalidateQueries({ queryKey: KEY });
    onClose();
  };
  return (
    <Sheet title={say('signOutDevice', { name: device.name })} onClose={onClose}>
      <div className="flex flex-col gap-3 p-gutter">
        <p>{say('signOutDeviceNote')}</p>
        <p role="alert" className="text-sm text-due empty:hidden">
          {complaint}
        </p>
        <Button
          kind="danger"
          label={say('signOutDevice', { name: device.name })}
          busy={isBusy}
          onPress={() => void revoke()}
        />
        <Button label={say('keep')} onPress={onClose} />
      </div>
    </Sheet>
  );
}
