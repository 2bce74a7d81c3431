import { describe, expect, it } from 'vitest';
import { type Changes, filesToRead, findScope } from '../../src/assessment/scope.ts';
import { aCriterion, aMark, anEntry, anItem } from '../support/builders.ts';

const mark = aMark({ criteria: ['C1', 'C2', 'C3'].map((id) => aCriterion(id)) });
const visie = anEntry();
const verslag = anEntry({ file: 'verslag.pdf', criteria: ['C2'] });
const items = [
  anItem(),
  anItem({ id: 'verslag', file: 'verslag.pdf', criteria: ['C2'] }),
  anItem({ id: 'beide', file: 'beide.pdf', criteria: ['C1', 'C3'] }),
];
const now = { evidence: { visie, verslag }, answers: { 'C3.1': { level: 2 as const } }, items };

const changes = (more: Partial<Changes> = {}): Changes => ({
  since: 'main',
  paths: [],
  elsewhere: false,
  before: { evidence: now.evidence, answers: now.answers },
  ...more,
});

describe('what has to be looked at after a change', () => {
  it('is nothing when nothing changed, or only what the tool makes', () => {
    expect(findScope(changes({ paths: ['rapport/audit.json'] }), now, mark)).toEqual({
      since: 'main',
      files: [],
      criteria: [],
    });
  });

  it('is a file with other bytes, and its criteria', () => {
    expect(findScope(changes({ paths: ['bewijs/beide.pdf'] }), now, mark)).toMatchObject({
      files: ['beide.pdf'],
      criteria: ['C1', 'C3'],
    });
  });

  it('is a file whose entry is different, with the criteria that it had and has', () => {
    const before = { evidence: { visie, verslag: { ...verslag, criteria: ['C3'] } }, answers: now.answers };
    expect(findScope(changes({ paths: ['bewijs.yaml'], before }), now, mark)).toMatchObject({
      files: ['verslag.pdf'],
      criteria: ['C2', 'C3'],
    });
  });

  it.each([
    ['removed', ['bewijs/C3/los.txt'], ['C3/los.txt'], ['C3']],
    ['moved', ['bewijs/C1/los.txt', 'bewijs/C3/los.txt'], ['C1/los.txt', 'C3/los.txt'], ['C1', 'C3']],
    ['removed, and belonged nowhere', ['bewijs/los.txt', 'bewijs/C9/los.txt'], ['C9/los.txt', 'los.txt'], []],
  ])(
    'is a file that nobody registered and that was %s, with the criterion of its folder',
    (_how, paths, files, criteria) => {
      expect(findScope(changes({ paths }), now, mark)).toMatchObject({ files, criteria });
    },
  );

  it('is the criterion of its folder, for a file that was registered elsewhere since', () => {
    const register = { ...now.evidence, nieuw: anEntry({ file: 'C3/los.txt', criteria: ['C2'] }) };
    expect(findScope(changes(), { ...now, evidence: register }, mark)).toMatchObject({ criteria: ['C2', 'C3'] });
  });

  it('is a file whose entry came or went', () => {
    const before = { evidence: { verslag, weg: anEntry({ file: 'weg.pdf', criteria: ['C3'] }) }, answers: now.answers };
    expect(findScope(changes({ before }), now, mark)).toMatchObject({
      files: ['visie.pdf', 'weg.pdf'],
      criteria: ['C1', 'C3'],
    });
  });

  it('is the criterion of an answer that is different', () => {
    const before = { evidence: now.evidence, answers: { 'C3.1': { level: 1 as const } } };
    expect(findScope(changes({ before }), now, mark)).toMatchObject({ files: [], criteria: ['C3'] });
  });

  it.each<[string, Partial<Changes>]>([
    ['school.yaml changed', { paths: ['school.yaml'] }],
    ['the waivers changed', { paths: ['uitzonderingen.yaml'] }],
    ['the list of names changed', { paths: ['namen.txt'] }],
    ['the framework changed', { elsewhere: true }],
    ['there was no dossier yet', { before: null }],
  ])('is everything when %s', (_name, more) => {
    expect(findScope(changes(more), now, mark)).toBeNull();
  });

  it('takes reading what changed, and what the same criteria rest on', () => {
    const scope = { since: 'main', files: ['nieuw.pdf'], criteria: ['C1'] };
    expect([...filesToRead(scope, items)]).toEqual(['nieuw.pdf', 'visie.pdf', 'beide.pdf']);
  });
});
