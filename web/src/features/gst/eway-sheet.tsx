import { checkGstin } from '@rmp/gst';
import { useQuery } from '@tanstack/react-query';
import { FileJson } from 'lucide-react';
import { useState } from 'react';
import { download } from '#platform/hand-on/hand-on.ts';
import { Button } from '#ui/button.tsx';
import { EmptyLine } from '#ui/empty-line.tsx';
import { Field } from '#ui/field.tsx';
import { formatRupees } from '#ui/format.ts';
import { Segmented } from '#ui/segmented.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { MissingList } from './missing-list.tsx';
import { transportOf } from './model/transport.ts';
import type { TypedTransport } from './model/transport.ts';
import { ewayOf } from './portal-calls.ts';
import { NO_STATION, StationFields, stationOf } from './station-fields.tsx';
import { useGstWords } from './words/index.ts';

const MODES = ['road', 'rail', 'air', 'ship'] as const;

export interface EwaySheetProps {
  readonly saleId: string;
  readonly number: string;
  readonly onClose: () => void;
}

/** Whether the goods of a bill may move without an e-way bill, and the portal's file once it is said how they go. */
export function EwaySheet({ saleId, number, onClose }: EwaySheetProps) {
  const say = useGstWords();
  const [typed, setTyped] = useState<TypedTransport>({ mode: 'road', distance: '', vehicle: '', transporter: '' });
  const [home, setHome] = useState(NO_STATION);
  const [buyer, setBuyer] = useState(NO_STATION);
  const asked = {
    sale_id: saleId,
    from: stationOf(home),
    to: stationOf(buyer),
    transport: transportOf(typed),
  };
  const { data, error } = useQuery({
    queryKey: ['eway', asked],
    queryFn: () => ewayOf(asked),
    networkMode: 'always',
    placeholderData: (before) => before,
  });
  const field = (name: 'distance' | 'vehicle' | 'transporter', clean: (text: string) => string) => ({
    value: typed[name],
    onChange: (text: string) => setTyped({ ...typed, [name]: clean(text) }),
  });
  const payload = data?.payload;
  return (
    <Sheet title={say('eway')} onClose={onClose}>
      {data ? (
        <div className="flex flex-col gap-3 p-gutter">
          <p className="font-semibold">{say(data.is_needed ? 'ewayNeeded' : 'ewayNotNeeded')}</p>
          <p className="text-sm text-ink-2">
            {say('ewayFigures', { value: formatRupees(data.value_paise), above: formatRupees(data.above_paise) })}
          </p>
          <Segmented
            label={say('goBy')}
            options={MODES.map((value) => ({ value, label: say(value) }))}
            value={typed.mode}
            onChange={(mode) => setTyped({ ...typed, mode })}
          />
          <Field label={say('distance')} inputMode="numeric" maxLength={4} {...field('distance', digitsOf)} />
          <Field label={say('vehicle')} maxLength={15} {...field('vehicle', plateOf)} />
          <Field
            label={say('transporter')}
            maxLength={15}
            error={isGstinWrong(typed.transporter) ? say('transporterWrong') : undefined}
            {...field('transporter', plateOf)}
          />
          {(data.from === undefined || home !== NO_STATION) && (
            <StationFields whose="shop" value={home} onChange={setHome} />
          )}
          {(data.to === undefined || buyer !== NO_STATION) && (
            <StationFields whose="buyer" value={buyer} onChange={setBuyer} />
          )}
          <MissingList names={data.missing} />
          <Button
            kind="primary"
            icon={FileJson}
            label={say('takeEway')}
            off={payload ? undefined : say('missing:transport')}
            onPress={() => payload && hand(payload, number)}
          />
        </div>
      ) : error ? (
        <EmptyLine text={say('needsNetwork')} />
      ) : (
        <Skeleton rows={5} />
      )}
    </Sheet>
  );
}

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');
const plateOf = (text: string): string => text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
const isGstinWrong = (text: string): boolean => text.length === 15 && !checkGstin(text).ok;

/** The portal's tool takes a list of bills. */
function hand(payload: object, number: string): void {
  const file = { version: '1.0.0621', billLists: [payload] };
  const name = `eway-${number.replaceAll('/', '-')}.json`;
  download(new File([JSON.stringify(file)], name, { type: 'application/json' }));
}
