import type { Clock } from '../clock.ts';
import type { GlobalOptions, Host } from '../command.ts';

/** The last second that a Date can hold (ECMAScript, time values). */
const LATEST_SECONDS = 8.64e12;

const pad = (value: number) => String(value).padStart(2, '0');

/** Today by the clock of the computer, in the local time zone, whatever day a run was given. */
export const dayByClock = (): string => {
  const now = new Date();
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
};

/** The day of SOURCE_DATE_EPOCH (reproducible-builds.org: seconds since 1970, UTC), or today in the local time zone. */
export const openSystemClock = (sourceDateEpoch: string | undefined): Clock => {
  const seconds = Number(sourceDateEpoch);
  if (sourceDateEpoch !== undefined && sourceDateEpoch !== '' && Math.abs(seconds) <= LATEST_SECONDS) {
    const day = new Date(seconds * 1000).toISOString().slice(0, 10);
    return { today: () => day };
  }
  return { today: dayByClock };
};

export const clockFor = (host: Host, { today }: GlobalOptions): Clock =>
  today === undefined ? openSystemClock(host.env['SOURCE_DATE_EPOCH']) : { today: () => today };
