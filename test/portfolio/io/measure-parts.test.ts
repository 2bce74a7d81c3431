import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parquetMetadata } from 'hyparquet';
import { expect, it } from 'vitest';
import { parquetOf, parquetPath, readPart } from '../../../src/portfolio/io/measure-parts.ts';
import { KINDS, measuredRound } from '../../../src/portfolio/measures.ts';
import { cardOfSchool } from '../../support/portfolio/cards.ts';
import { temporaryFolder } from '../../support/run/temporary-folder.ts';

/** So many that the rows of a kind do not go into one row group. */
const ROUNDS = Array.from({ length: 2_100 }, (_, school) => measuredRound(cardOfSchool(school, 2026), 1, school + 1));

it('gives back the cards that went into a part, in their order', async () => {
  const part = { year: '2026-2027', number: 1 };
  const portfolio = temporaryFolder();
  const path = join(portfolio, parquetPath(part));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, parquetOf(ROUNDS));
  expect(await readPart(portfolio, part)).toEqual(ROUNDS);
});

it('puts rows of one kind into row groups of their own, and says so, so that engines skip the others', () => {
  const { row_groups: groups } = parquetMetadata(parquetOf(ROUNDS).slice().buffer);
  const kinds = groups.map(({ columns }) => {
    const kind = columns.find(({ meta_data: about }) => about?.path_in_schema[0] === 'kind')?.meta_data?.statistics;
    return [kind?.min_value, kind?.max_value];
  });
  expect(kinds).toEqual(
    KINDS.flatMap((kind) => [
      [kind, kind],
      [kind, kind],
    ]),
  );
});
