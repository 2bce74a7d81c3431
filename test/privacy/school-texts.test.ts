import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../src/framework/io/criteria-yaml.ts';
import { type Figures, type Kind, measureSchoolTexts } from '../support/documents/school-texts.ts';
import { projectRoot } from '../support/run/run-binary.ts';

/** As many right, of as many: the floors are what was reached. */
const of = (right: number, all: number): number => right / all;

/** No school phones and domains are known in the first set, so that those of the school count as wrong. */
const FLOORS: Record<string, Record<Kind, Figures>> = {
  first: {
    topics: { precision: of(186, 189), recall: of(186, 186) },
    dates: { precision: of(38, 39), recall: of(38, 38) },
    person: { precision: of(175, 175), recall: of(164, 181) },
    email: { precision: of(66, 66), recall: of(66, 66) },
    phone: { precision: of(31, 39), recall: of(31, 31) },
    bsn: { precision: of(4, 4), recall: of(4, 4) },
  },
  second: {
    topics: { precision: of(154, 161), recall: of(154, 159) },
    dates: { precision: of(41, 41), recall: of(41, 42) },
    person: { precision: of(166, 167), recall: of(148, 150) },
    email: { precision: of(33, 34), recall: of(33, 33) },
    phone: { precision: of(26, 26), recall: of(26, 27) },
    bsn: { precision: of(1, 1), recall: of(1, 2) },
  },
};

describe.each(Object.entries(FLOORS))('the %s set of school texts by somebody else', async (set, floors) => {
  const mark = await loadFramework(join(projectRoot, 'criteria'), null);
  const figures = await measureSchoolTexts(set, mark);

  it.each(Object.entries(floors) as [Kind, Figures][])('are read as well as before: %s', (kind, floor) => {
    expect(figures[kind].precision).toBeGreaterThanOrEqual(floor.precision);
    expect(figures[kind].recall).toBeGreaterThanOrEqual(floor.recall);
  });
});
