import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/base/user-error.ts';
import type { DocumentReader } from '../../src/documents/document-reader.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import type { EvidenceFolder } from '../../src/evidence/evidence-folder.ts';
import type { AnswerChoice } from '../../src/interview/level-prompts.ts';
import type { InterviewInput } from '../../src/interview/sitting.ts';
import { holdSitting } from '../support/dossiers/sitting.ts';
import { ALL_OF_C1, dossierWith, level, OPEN, twoCriteria } from '../support/dossiers/two-criteria.ts';
import { aDocument, anEntry, fileFacts } from '../support/results/builders.ts';

/** A folder with one file in it, or none, and what a reader sees in that. */
const lookInto = (state: 'present' | 'missing' | 'scan'): InterviewInput['evidence'] => {
  const folder: Partial<EvidenceFolder> = {
    locationOf: (path) => path,
    locationOfSource: (path) => path,
    pathInside: (path) => (state === 'missing' ? null : path),
    inspect: async (path) => fileFacts(path),
  };
  const seen = state === 'scan' ? aDocument({ words: 0, differentWords: 0 }) : aDocument();
  const reader: DocumentReader = {
    read: async (documents) => documents.map(() => ({ ...seen, mediaType: 'application/pdf' })),
  };
  return { folder: folder as EvidenceFolder, reader, onProgress: () => undefined };
};

describe('evidence', () => {
  const register = (criteria: string[]): Dossier => ({
    ...dossierWith({}),
    register: {
      formatVersion: 1,
      evidence: { visie: { ...anEntry(), criteria }, verslag: { ...anEntry(), criteria: ['C2'], title: 'Verslag' } },
    },
  });
  const ask: AnswerChoice = { kind: 'evidence' };

  it('of the register is ticked for a criterion', async () => {
    const held = await holdSitting(
      twoCriteria,
      { answers: [ask], menus: { evidence: ['list', 'ready'] }, ticks: [['verslag']] },
      register(['C1']),
      { scope: OPEN },
    );
    expect(held.dossier.register.evidence?.['visie']?.criteria).toEqual([]);
    expect(held.dossier.register.evidence?.['verslag']?.criteria).toEqual(['C2', 'C1']);
    expect(held.said).toContain('Bij C1 hoort nu 1 stuk.');
    const same = await holdSitting(twoCriteria, { answers: [ask], menus: { evidence: ['list'] } }, register(['C1']), {
      scope: OPEN,
    });
    expect(same.dossier.register.evidence?.['visie']?.criteria).toEqual(['C1']);
  });

  it('is added from a file, unless the team has none after all', async () => {
    const none = await holdSitting(
      twoCriteria,
      { answers: [ask], menus: { evidence: ['file', 'ready'] }, files: [''] },
      undefined,
      { scope: OPEN },
    );
    expect(none.menus.filter(([kind]) => kind === 'evidence')).toEqual([
      ['evidence', ['file', 'ready']],
      ['evidence', ['file', 'ready']],
    ]);
    const left = await holdSitting(twoCriteria, { answers: [ask], menus: { evidence: ['file'] } }, undefined, {
      scope: OPEN,
    });
    expect(left.end).toBe('stopped');
  });

  it('that is refused is told, and the sitting goes on', async () => {
    const refuse = () => {
      throw new UserError('file-unreadable', { path: 'weg.pdf', reason: 'missing' });
    };
    const folder = { gather: refuse } as never;
    const held = await holdSitting(
      twoCriteria,
      { answers: [ask], menus: { evidence: ['file', 'ready'] }, files: ['weg.pdf'] },
      undefined,
      {
        scope: OPEN,
        evidence: { folder, reader: {} as never, onProgress: {} as never },
      },
    );
    expect(held.said.join(' ')).toContain('"weg.pdf" is niet te lezen');
    expect(held.asked).toEqual(['C1.1', 'C1.1']);
    const broken = {
      gather: () => {
        throw new Error('boom');
      },
    } as never;
    await expect(
      holdSitting(twoCriteria, { answers: [ask], menus: { evidence: ['file'] }, files: ['x'] }, undefined, {
        scope: OPEN,
        evidence: { folder: broken, reader: {} as never, onProgress: {} as never },
      }),
    ).rejects.toThrow('boom');
  });

  it('can be arranged at the end of a criterion', async () => {
    const done = { answers: [level(3), level(3), level(3), level(3)], texts: ['', '', '', ''] };
    const held = await holdSitting(
      twoCriteria,
      { ...done, menus: { 'criterion-end': ['evidence', 'go-on'], evidence: ['ready'] } },
      register(['C1']),
      { scope: ALL_OF_C1, evidence: lookInto('present') },
    );
    expect(held.end).toBe('finished');
    expect(held.said).toContain('Bewijs: visie staat in de lijst en telt mee.');
  });

  it.each<[string, string[], ReturnType<typeof lookInto>, string]>([
    [
      'of a file that is gone',
      ['C1'],
      lookInto('missing'),
      'staat in de lijst, maar telt niet mee: bestand ontbreekt.',
    ],
    [
      'that nobody could read',
      ['C1'],
      lookInto('scan'),
      'staat in de lijst, maar telt nog niet mee: document met te weinig leesbare tekst.',
    ],
    ['of another criterion', ['C2'], lookInto('present'), 'staat nog niet in de lijst.'],
  ])('%s is told at the end of a criterion as a check tells it', async (_what, criteria, evidence, said) => {
    const done = { answers: [level(3), level(3), level(3), level(3)], texts: ['', '', '', ''] };
    const held = await holdSitting(twoCriteria, done, register(criteria), { scope: ALL_OF_C1, evidence });
    expect(held.said).toContain(`Bewijs: visie ${said}`);
  });

  it('that counts only beside other evidence is told so', async () => {
    const [first, ...others] = twoCriteria.criteria;
    if (first === undefined) throw new Error('no criteria');
    const asked = { ...first, evidence: { ...first.evidence, insufficientAlone: ['visie'] } };
    const done = { answers: [level(3), level(3), level(3), level(3)], texts: ['', '', '', ''] };
    const held = await holdSitting({ ...twoCriteria, criteria: [asked, ...others] }, done, register(['C1']), {
      scope: ALL_OF_C1,
      evidence: lookInto('present'),
    });
    expect(held.said).toContain('Bewijs: visie staat in de lijst, maar telt pas mee naast een ander bewijsstuk.');
  });
});
