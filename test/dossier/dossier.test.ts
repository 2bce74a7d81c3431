import { describe, expect, it } from 'vitest';
import { DOSSIER_SCHEMAS, type DossierFileName } from '../../src/dossier/dossier.ts';
import { aDossier, anEntry } from '../support/results/builders.ts';

const accepts = (file: DossierFileName, content: unknown) => DOSSIER_SCHEMAS[file].safeParse(content).success;

const { school, answers } = aDossier();
const withAnswer = (answer: unknown) => ({ ...answers, answers: { 'C1.1': answer } });
const withEntry = (more: Record<string, unknown>) => ({
  formatVersion: 1,
  evidence: { visie: { ...anEntry(), ...more } },
});
const leftOut = (left: unknown) => ({ formatVersion: 1, leftOut: [left] });
const waiver = { code: 'undated', subject: 'visie.pdf', reason: 'Ligt bij de MR.', by: 'ib', until: '2027-07-31' };

describe('a file of a dossier', () => {
  it.each<[string, DossierFileName, unknown]>([
    ['a school', 'school.yaml', school],
    ['a school with settings', 'school.yaml', { ...school, check: { failOn: 'never', minScore: { S1: 3 } } }],
    ['one domain', 'school.yaml', { ...school, school: { ...school.school, contact: { domain: 'a.nl' } } }],
    [
      'several domains',
      'school.yaml',
      { ...school, school: { ...school.school, contact: { domain: ['a.nl', 'b.nl'] } } },
    ],
    ['a BRIN with a location', 'school.yaml', { ...school, school: { ...school.school, brin: '99ZZ01' } }],
    ['a level', 'antwoorden.yaml', withAnswer({ level: 0 })],
    ['a justification', 'antwoorden.yaml', withAnswer({ notApplicable: 'Geen bovenbouw.' })],
    ['"weet ik niet"', 'antwoorden.yaml', withAnswer({ unknown: true, remark: 'Navragen.' })],
    ['a question for later', 'antwoorden.yaml', withAnswer({ later: true })],
    [
      'votes to agree on',
      'antwoorden.yaml',
      withAnswer({ votes: { ib: 3 }, contributions: { ouder: { unknown: true } } }),
    ],
    [
      'answers that differ',
      'antwoorden.yaml',
      withAnswer({ proposals: [{ level: 2 }, { unknown: true, minority: 'Nee.' }] }),
    ],
    ['the copy of a role', 'antwoorden.yaml', { ...answers, as: 'ouder' }],
    ['an entry of the register', 'bewijs.yaml', withEntry({})],
    ['an empty register', 'bewijs.yaml', { formatVersion: 1 }],
    [
      'severities of its own',
      'school.yaml',
      { ...school, check: { findings: { undated: 'error', 'thin-remark': 'off' }, minMet: 7, tolerance: 0.2 } },
    ],
    ['a waiver', 'uitzonderingen.yaml', { formatVersion: 1, waivers: [waiver] }],
    ['what stayed at school', 'weggelaten.yaml', leftOut({ id: 'a', sha256: 'a'.repeat(64), reason: 'confidential' })],
    ['what stayed and has no entry', 'weggelaten.yaml', leftOut({ sha256: 'a'.repeat(64), reason: 'unregistered' })],
    ['what stayed and nobody could open', 'weggelaten.yaml', leftOut({ id: 'a', reason: 'unread' })],
    ['a leap day', 'bewijs.yaml', withEntry({ date: '2024-02-29' })],
  ])('may hold %s', (_name, file, content) => {
    expect(accepts(file, content)).toBe(true);
  });

  it.each<[string, DossierFileName, unknown]>([
    ['a school year of two years', 'school.yaml', { ...school, round: { schoolYear: '2026-2028' } }],
    ['no domain at all', 'school.yaml', { ...school, school: { ...school.school, contact: { domain: [] } } }],
    ['a school year back in time', 'school.yaml', { ...school, round: { schoolYear: '2027-2026' } }],
    ['a school year that is one year', 'school.yaml', { ...school, round: { schoolYear: '2026' } }],
    ['an unknown sector', 'school.yaml', { ...school, school: { name: 'A', sector: 'mbo' } }],
    ['a name of spaces', 'school.yaml', { ...school, school: { name: '  ', sector: 'po' } }],
    ['a BRIN in small letters', 'school.yaml', { ...school, school: { ...school.school, brin: '99zz' } }],
    ['a minimum above the scale', 'school.yaml', { ...school, check: { minScore: { S1: 3.1 } } }],
    ['an unknown key', 'school.yaml', { ...school, schol: {} }],
    ['another format version', 'school.yaml', { ...school, formatVersion: 2 }],
    ['a level of 4', 'antwoorden.yaml', withAnswer({ level: 4 })],
    ['a level between two', 'antwoorden.yaml', withAnswer({ level: 2.5 })],
    ['a level as text', 'antwoorden.yaml', withAnswer({ level: '2' })],
    ['n.v.t. without a justification', 'antwoorden.yaml', withAnswer({ notApplicable: ' ' })],
    ['an answer that says nothing', 'antwoorden.yaml', withAnswer({ remark: 'Later.' })],
    ['two answers in one', 'antwoorden.yaml', withAnswer({ level: 2, unknown: true })],
    ['unknown: false', 'antwoorden.yaml', withAnswer({ unknown: false })],
    ['a session with nobody', 'antwoorden.yaml', { ...answers, sessions: [{ date: '2026-11-02', present: [] }] }],
    ['a day that does not exist', 'bewijs.yaml', withEntry({ date: '2026-02-29' })],
    ['page 0', 'bewijs.yaml', withEntry({ quotes: [{ text: 'samen', page: 0 }] })],
    ['consent of somebody else', 'bewijs.yaml', withEntry({ consent: { by: 'bestuur', date: '2026-03-01' } })],
    ['a reason that no package gives', 'weggelaten.yaml', leftOut({ id: 'a', reason: 'vergeten' })],
    ['half a digest of what stayed', 'weggelaten.yaml', leftOut({ sha256: 'ab', reason: 'unread' })],
    ['the name of what stayed', 'weggelaten.yaml', leftOut({ file: 'a.pdf', reason: 'unread' })],
    ['an error that has to stay one', 'school.yaml', { ...school, check: { findings: { 'check-failed': 'note' } } }],
    [
      'a waiver with hardly a reason',
      'uitzonderingen.yaml',
      { formatVersion: 1, waivers: [{ ...waiver, reason: 'Ligt bij MR.' }] },
    ],
  ])('may not hold %s', (_name, file, content) => {
    expect(accepts(file, content)).toBe(false);
  });
});
