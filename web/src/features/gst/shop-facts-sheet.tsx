import { financialYearBefore } from '@rmp/gst';
import { useState } from 'react';
import { today } from '#platform/clock.ts';
import type { DeviceSession } from '#platform/session.ts';
import { Button } from '#ui/button.tsx';
import { DayField } from '#ui/day-field.tsx';
import { Field } from '#ui/field.tsx';
import { MoneyField } from '#ui/money-field.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { changeShop } from './change-shop.ts';
import { useAct } from './use-act.ts';
import { useGstWords } from './words/index.ts';

export interface ShopFactsSheetProps {
  readonly session: DeviceSession;
  readonly onClose: () => void;
}

/** What e-invoices and e-way bills must know of the shop beside its address: town, PIN and its highest turnover. */
export function ShopFactsSheet({ session, onClose }: ShopFactsSheetProps) {
  const say = useGstWords();
  const { isBusy, complaint, act } = useAct();
  const { tenant, permissions } = session;
  const [place, setPlace] = useState(tenant?.place ?? '');
  const [pin, setPin] = useState(tenant?.pin ?? '');
  const [turnover, setTurnover] = useState(tenant?.highest_turnover_paise);
  const year = financialYearBefore(today());
  const known = tenant?.turnovers?.find(({ financial_year }) => financial_year === year);
  const others = tenant?.turnovers?.filter((other) => other !== known) ?? [];
  const [lastYear, setLastYear] = useState(known?.turnover_paise);
  const [filedOn, setFiledOn] = useState(known?.annual_return_date ?? '');
  const mayWrite = permissions.includes('tenant:write');
  const isPin = /^[1-9]\d{5}$/.test(pin);
  const keep = async () => {
    const filed = filedOn === '' ? {} : { annual_return_date: filedOn };
    const facts = {
      place: place.trim() || null,
      pin: pin || null,
      highest_turnover_paise: turnover ?? null,
      turnovers: [
        ...others,
        ...(lastYear === undefined ? [] : [{ financial_year: year, turnover_paise: lastYear, ...filed }]),
      ],
    };
    if (await act(() => changeShop(facts))) onClose();
  };
  return (
    <Sheet title={say('shopFacts')} onClose={onClose}>
      <form
        className="flex flex-col gap-3 p-gutter"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <Field label={say('place')} value={place} onChange={setPlace} maxLength={100} locked={!mayWrite} />
        <Field
          label={say('pin')}
          value={pin}
          onChange={(typed) => setPin(typed.replaceAll(/\D/g, ''))}
          inputMode="numeric"
          maxLength={6}
          locked={!mayWrite}
          error={pin.length === 6 && !isPin ? say('pinWrong') : undefined}
        />
        <MoneyField
          label={say('turnover')}
          help={say('turnoverHelp')}
          paise={turnover}
          onChange={setTurnover}
          locked={!mayWrite}
        />
        <MoneyField
          label={say('lastTurnover', { from: `20${year.slice(0, 2)}`, to: year.slice(2) })}
          help={say('lastTurnoverHelp')}
          paise={lastYear}
          onChange={setLastYear}
          locked={!mayWrite}
        />
        {lastYear !== undefined && (
          <DayField
            label={say('annualReturn', { from: `20${year.slice(0, 2)}`, to: year.slice(2) })}
            help={say('annualReturnHelp')}
            value={filedOn}
            onChange={setFiledOn}
            locked={!mayWrite}
          />
        )}
        <p role="alert" className="text-sm text-due empty:hidden">
          {complaint}
        </p>
        {mayWrite ? (
          <Button
            type="submit"
            kind="primary"
            label={say('save')}
            busy={isBusy}
            off={pin === '' || isPin ? undefined : say('pinWrong')}
          />
        ) : (
          <p className="text-sm text-ink-2">{say('onlyOwnerChanges')}</p>
        )}
      </form>
    </Sheet>
  );
}
