import { describe, expect, it } from 'vitest';
import { editsBetween, isVersionOf, joinVersions } from '../../src/answers/join-copy-versions.ts';
import { applyToData } from '../../src/base/io/yaml-edit.ts';
import type { Answer, AnswersFile } from '../../src/dossier/dossier.ts';

const HEAD = { formatVersion: 1, qualityMark: { id: 'k', version: '1.0.0' }, as: 'ouder' } as const;
const file = (answers: Record<string, Answer>, more: Partial<AnswersFile> = {}): AnswersFile => ({
  ...HEAD,
  answers,
  ...more,
});

describe('a version of the copy of a role', () => {
  it.each<[string, string, boolean]>([
    ['ouder', 'antwoorden.ouder.yaml', true],
    ['ouder', 'antwoorden.ouder-PC.yaml', true],
    ['ouder', 'Antwoorden.ouder (1).yml', true],
    ['ouder', 'antwoorden.ouder (conflicted copy 2026-11-23).yaml', true],
    ['ouder-2', 'antwoorden.ouder-2.yaml', true],
    ['ouder', 'antwoorden.ouder-2.yaml', false],
    ['ouder', 'antwoorden.ouder-2 (1).yaml', false],
    ['ouder', 'antwoorden.ouder-1a2b3c4d.yaml', false],
    ['ouder-1a2b3c4d', 'antwoorden.ouder-1a2b3c4d-PC.yaml', true],
    ['ouder', 'antwoorden.ouders.yaml', false],
    ['ouder', 'antwoorden-x.yaml', false],
    ['ouder', 'antwoorden.ouder.csv', false],
  ])('of %s is known by its name: %s', (role, name, wanted) => {
    expect(isVersionOf(role, name)).toBe(wanted);
  });
});

describe('versions of one copy', () => {
  const [DAY, LATER] = ['2026-11-02', '2026-11-09'];

  it.each<[string, Answer, Answer, Answer]>([
    ['are one where they are the same', { level: 2 }, { level: 2 }, { level: 2 }],
    [
      'give the later answer',
      { level: 3, answeredOn: DAY },
      { level: 1, remark: 'Nee.', answeredOn: LATER },
      { level: 1, remark: 'Nee.', answeredOn: LATER },
    ],
    [
      'give the lower answer of one day, and the words of both',
      { level: 3, remark: 'Ja.', answeredOn: DAY },
      { level: 1, remark: 'Nee.', answeredOn: DAY },
      { level: 1, remark: 'Ja.\nNee.', answeredOn: DAY },
    ],
    [
      'give an answer rather than none',
      { later: true, remark: 'Navragen.' },
      { unknown: true },
      { unknown: true, remark: 'Navragen.' },
    ],
  ])('%s', (_name, one, other, wanted) => {
    expect(joinVersions(file({ Q: one }), file({ Q: other })).answers).toEqual({ Q: wanted });
    expect(joinVersions(file({ Q: other }), file({ Q: one })).answers).toEqual({ Q: wanted });
  });

  it('join alike in any order where nobody answered, and where two said why a question does not apply', () => {
    const apart: Answer[][] = [
      [{ later: true, answeredOn: DAY }, { later: true, answeredOn: LATER }, { later: true }],
      [{ notApplicable: 'Geen bovenbouw.' }, { notApplicable: 'Nog geen raad.' }, { later: true }],
    ];
    for (const [one, two, three] of apart as [Answer, Answer, Answer][]) {
      const files = [file({ Q: one, R: three }), file({ Q: two }), file({ Q: three, R: one })] as const;
      const [first, second, third] = files;
      const wanted = joinVersions(joinVersions(first, second), third);
      expect(joinVersions(joinVersions(third, second), first)).toEqual(wanted);
      expect(joinVersions(joinVersions(first, third), second)).toEqual(wanted);
      expect(joinVersions(first, joinVersions(second, third))).toEqual(wanted);
    }
  });

  it('are the newer one where they say which that is, also where that has less', () => {
    const copy = (version: number) => ({ copy: { id: '1a2b3c4d', version } });
    const old = file({ A: { level: 1, remark: 'Oud.' }, B: { level: 3 } }, copy(1));
    const fresh = file({ A: { level: 2 } }, copy(2));
    expect(joinVersions(old, fresh)).toEqual(fresh);
    expect(joinVersions(fresh, old)).toEqual(fresh);
  });

  it('turn into each other by edits', () => {
    const [one, other] = [
      file({ A: { level: 1 }, B: { level: 3 } }, { copy: { id: '1a2b3c4d', version: 1 } }),
      file(
        { A: { level: 2 } },
        { copy: { id: '1a2b3c4d', version: 2 }, sessions: [{ date: DAY, present: ['ouder'] }] },
      ),
    ];
    const edits = editsBetween(one, other, ['A', 'B']);
    expect(edits.reduce(applyToData, one as Record<string, unknown>)).toEqual(other);
    expect(editsBetween(other, other, ['A', 'B'])).toEqual([]);
  });

  it('hold the answers and the sittings of both', () => {
    const one = file({ A: { level: 1 } }, { sessions: [{ date: LATER, present: ['ouder'] }] });
    const other = file({ B: { level: 2 } }, { sessions: [{ date: DAY, present: ['ouder'] }] });
    expect(joinVersions(one, other)).toEqual({
      ...HEAD,
      answers: { A: { level: 1 }, B: { level: 2 } },
      sessions: [
        { date: DAY, present: ['ouder'] },
        { date: LATER, present: ['ouder'] },
      ],
    });
    const { answers: _none, ...empty } = file({});
    expect(joinVersions(empty, empty)).toEqual({ ...HEAD, answers: {} });
  });
});
