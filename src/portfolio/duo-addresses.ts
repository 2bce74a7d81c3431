import { toOneLine } from '../base/plain-text.ts';

/** What DUO's open data say of a school; null where the file does not say it. */
export type DuoSchool = {
  name: string | null;
  municipality: string | null;
  denomination: string | null;
  board: string | null;
  /** How many pupils, in classes. */
  size: string | null;
};

/** The names that DUO gave its columns over the years, in capitals and without anything but letters. */
const COLUMNS = {
  school: ['INSTELLINGSCODE', 'BRINNUMMER', 'BRIN'],
  branch: ['VESTIGINGSCODE', 'VESTIGINGSNUMMER'],
  name: ['VESTIGINGSNAAM', 'INSTELLINGSNAAMVESTIGING', 'INSTELLINGSNAAM'],
  municipality: ['GEMEENTENAAM', 'GEMEENTE'],
  denomination: ['DENOMINATIE', 'DENOMINATIEVESTIGING'],
  board: ['BEVOEGDGEZAGNUMMER'],
  pupils: ['AANTALLEERLINGEN', 'LEERLINGEN', 'TOTAAL'],
} as const;

type ColumnName = keyof typeof COLUMNS;

const plainHead = (text: string): string => text.toUpperCase().replace(/[^A-Z]/g, '');

const findColumns = (head: readonly string[]): Partial<Record<ColumnName, number>> => {
  const plain = head.map(plainHead);
  const found: Partial<Record<ColumnName, number>> = {};
  for (const [name, known] of Object.entries(COLUMNS) as [ColumnName, readonly string[]][]) {
    const at = known.map((each) => plain.indexOf(each)).find((index) => index !== -1);
    if (at !== undefined) found[name] = at;
  }
  return found;
};

const SIZES: readonly [most: number, words: string][] = [
  [99, 'minder dan 100'],
  [199, '100 tot 200'],
  [499, '200 tot 500'],
  [999, '500 tot 1000'],
];

/** The size of a school in classes, as open data may tell it. */
export const sizeClass = (pupils: string): string | null => {
  if (!/^\d{1,6}$/.test(pupils)) return null;
  return SIZES.find(([most]) => Number(pupils) <= most)?.[1] ?? '1000 of meer';
};

/** The code of a branch: DUO writes it with the BRIN before it, or alone. */
const branchOf = (brin: string, branch: string): string | null => {
  if (/^\d{1,2}$/.test(branch)) return brin + branch.padStart(2, '0');
  return branch.startsWith(brin) && branch.length === 6 ? branch : null;
};

/**
 * Schools by BRIN, with and without their branch; a BRIN alone is its first branch.
 * @param rows of a file with DUO's addresses, the heads first
 * @returns null where the file has no column with a BRIN
 */
export const readDuoSchools = (rows: readonly (readonly string[])[]): Map<string, DuoSchool> | null => {
  const [head, ...lines] = rows;
  const columns = findColumns(head ?? []);
  if (columns.school === undefined) return null;
  const schools = new Map<string, DuoSchool>();
  for (const line of lines) {
    const read = (name: ColumnName): string => {
      const at = columns[name];
      return at === undefined ? '' : toOneLine(line[at] ?? '');
    };
    const told = (name: ColumnName) => read(name) || null;
    const brin = read('school').toUpperCase();
    if (brin === '') continue;
    const school: DuoSchool = {
      name: told('name'),
      municipality: told('municipality'),
      denomination: told('denomination'),
      board: told('board'),
      size: sizeClass(read('pupils').replace(/\D/g, '')),
    };
    const branch = branchOf(brin, read('branch').toUpperCase());
    if (branch !== null) schools.set(branch, school);
    if (!schools.has(brin)) schools.set(brin, school);
  }
  return schools;
};
