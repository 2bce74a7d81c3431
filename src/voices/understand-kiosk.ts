import { peopleIn } from '../dossier/voices-file-shape.ts';
import { noCounts } from './count-answers.ts';
import type { KioskFile } from './kiosk-file-shape.ts';
import type { ExportProblem, Understood } from './understand-export.ts';

/** Holds the counts of a tablet to the list: its codes, and no more answers than people. */
export const understandKiosk = ({ sheets, items }: KioskFile, codes: readonly string[]): Understood => {
  const unknown = Object.keys(items).filter((code) => !codes.includes(code));
  const missing = codes.filter((code) => items[code] === undefined);
  const more = Object.entries(items).filter(([, counts]) => peopleIn(counts) > sheets);
  const problems: ExportProblem[] = [
    ...unknown.map((code) => ({ kind: 'unknown-code' as const, code, column: 'items' })),
    ...(missing.length === 0 ? [] : [{ kind: 'missing-codes' as const, codes: missing }]),
    ...more.map(([code]) => ({ kind: 'more-answers' as const, code })),
  ];
  return {
    kind: 'kiosk',
    items: Object.fromEntries(codes.map((code) => [code, items[code] ?? noCounts()])),
    sheets,
    left: { unfinished: 0, nobody: 0 },
    columns: codes.filter((code) => items[code] !== undefined).map((code) => ({ code, column: 'items' })),
    personal: [],
    dropped: 0,
    uncoded: [],
    problems,
  };
};
