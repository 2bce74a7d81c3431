import { describe, expect, it } from 'vitest';
import type { CheckFacts } from '../../src/checks/check.ts';
import { writtenTexts } from '../../src/checks/written-texts.ts';
import type { AuditFile } from '../../src/dossier/audit-file-shape.ts';
import { describeFinding } from '../../src/findings/describe-finding.ts';
import { locateFinding } from '../../src/findings/finding-location.ts';
import { aCriterion, aDossier, aMark, anEntry, TODAY } from '../support/results/builders.ts';

const BSN = 'Zijn BSN is 111222333.';
const mark = aMark({ criteria: [aCriterion('C1')] });
const audit: AuditFile = { formatVersion: 1, qualityMark: { id: mark.id, version: mark.version } };

const waiverOf = (subject: string) => ({
  code: 'undated',
  subject,
  reason: 'Wij zoeken het op.',
  by: 'mr',
  until: TODAY,
});

const look = (parts: Parameters<typeof aDossier>[0]) => {
  const dossier = aDossier(parts);
  const found = writtenTexts.look({ mark, dossier } as CheckFacts);
  return found.map((finding) => ({ ...finding, at: locateFinding(finding, dossier) }));
};

describe('personal data in what people wrote', () => {
  it.each<[string, Parameters<typeof aDossier>[0], object, string]>([
    [
      'a remark',
      { answers: { answers: { 'C1.1': { level: 2, remark: BSN } } } },
      { kind: 'question', id: 'C1.1' },
      'antwoorden.yaml',
    ],
    [
      'what a role said',
      { answers: { answers: { 'C1.2': { level: 2, contributions: { ouder: { remark: BSN } } } } } },
      { kind: 'question', id: 'C1.2' },
      'antwoorden.yaml',
    ],
    [
      'a version that is not agreed on yet',
      { answers: { answers: { 'C1.2': { proposals: [{ notApplicable: BSN }] } } } },
      { kind: 'question', id: 'C1.2' },
      'antwoorden.yaml',
    ],
    [
      'an answer that no question asks for',
      { answers: { answers: { X: { level: 1, minority: BSN } } } },
      { kind: 'dossier' },
      'antwoorden.yaml',
    ],
    [
      'an agreement',
      { answers: { actions: [{ criterion: 'C1', action: BSN }] } },
      { kind: 'criterion', criterion: 'C1' },
      'antwoorden.yaml',
    ],
    [
      'a quote',
      { register: { evidence: { visie: anEntry({ quotes: [{ text: BSN }] }) } } },
      { kind: 'dossier' },
      'bewijs.yaml',
    ],
    [
      'the reason of an erasure',
      { register: { erased: [{ id: 'x', sha256: 'a', date: '2026-11-01', reason: BSN, by: 'mr' }] } },
      { kind: 'dossier' },
      'bewijs.yaml',
    ],
    [
      'the reason of an exception',
      { waivers: { waivers: [{ code: 'undated', subject: 'a.pdf', reason: BSN, by: 'mr', until: '2027-01-01' }] } },
      { kind: 'dossier' },
      'uitzonderingen.yaml',
    ],
    [
      'a talk',
      { audit: { talks: { G1: { date: '2026-11-20', method: 'talk', notes: BSN } } } },
      { kind: 'dossier' },
      'audit.yaml',
    ],
    [
      'a finding of an auditor',
      { audit: { verdicts: { C1: { findings: { 'C1-1': BSN } } } } },
      { kind: 'criterion', criterion: 'C1' },
      'audit.yaml',
    ],
    [
      'a verdict on what is not asked',
      { audit: { verdicts: { C9: { reason: BSN } } } },
      { kind: 'dossier' },
      'audit.yaml',
    ],
    [
      'what a second auditor wrote',
      { otherAudits: { bo: { ...audit, agreed: { C1: { verdict: 'met', reason: BSN } } } } },
      { kind: 'criterion', criterion: 'C1' },
      'audit.bo.yaml',
    ],
    [
      'the advice',
      { audit: { advice: { decision: 'grant', on: '2026-11-23', reason: BSN } } },
      { kind: 'dossier' },
      'audit.yaml',
    ],
    [
      'the advice that auditors agreed on',
      { audit: { agreedAdvice: { decision: 'grant', on: '2026-11-23', reason: BSN, of: [] } } },
      { kind: 'dossier' },
      'audit.yaml',
    ],
    [
      'the reply of the school',
      { reply: { replies: { 'C1-1': { reply: 'disagree', reason: BSN } } } },
      { kind: 'dossier' },
      'reactie.yaml',
    ],
    [
      'the reply to a verdict',
      { reply: { verdicts: { C1: { reply: 'disagree', reason: BSN } } } },
      { kind: 'dossier' },
      'reactie.yaml',
    ],
    [
      'the answer of the auditor to a reply about the advice',
      { reply: { advice: { reply: 'disagree', reason: 'Nee.', answer: { text: BSN } } } },
      { kind: 'dossier' },
      'reactie.yaml',
    ],
    [
      'an earlier reply',
      { reply: { earlier: [{ kind: 'finding', id: 'C1-1', reply: 'disagree', reason: BSN }] } },
      { kind: 'dossier' },
      'reactie.yaml',
    ],
    [
      'a question of the auditor',
      { requests: { requests: { V1: { criterion: 'C1', question: BSN, askedOn: '2026-11-20' } } } },
      { kind: 'criterion', criterion: 'C1' },
      'vragen-auditor.yaml',
    ],
    [
      'the answer of the school',
      { requests: { requests: { V1: { question: 'Wie?', askedOn: '2026-11-20', answer: BSN } } } },
      { kind: 'dossier' },
      'vragen-auditor.yaml',
    ],
  ])('is found in %s', (_name, parts, subject, file) => {
    const [finding, ...others] = look(parts);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'personal-data-bsn', severity: 'error', subject, at: { file } });
    expect(JSON.stringify(finding)).not.toContain('111222333');
  });

  it.each<[string, Parameters<typeof aDossier>[0], string]>([
    ['the name of the school', { school: { school: { name: `De Proefschool. ${BSN}`, sector: 'po' } } }, 'school.yaml'],
    ['the id of evidence', { register: { evidence: { 'bsn-111222333': anEntry() } } }, 'bewijs.yaml'],
    ['what a waiver is about', { waivers: { waivers: [waiverOf(BSN)] } }, 'uitzonderingen.yaml'],
    ['for whom an auditor works', { audit: { auditor: { organisation: BSN, role: 'auditor' } } }, 'audit.yaml'],
    [
      'why a verdict changed',
      {
        audit: {
          log: [{ at: TODAY, clock: TODAY, criterion: 'C1', from: 'none', to: 'met', why: BSN, via: 'desk' }],
        },
      },
      'audit.yaml',
    ],
    ['what stayed at school', { leftOut: { leftOut: [{ id: 'bsn-111222333', reason: 'unread' }] } }, 'weggelaten.yaml'],
    ['a comment', { comments: { 'school.yaml': [{ line: 4, text: BSN }] } }, 'school.yaml'],
    [
      'a comment of a second auditor',
      { otherAudits: { bo: audit }, comments: { 'audit.bo.yaml': [{ line: 4, text: BSN }] } },
      'audit.bo.yaml',
    ],
  ])('is found in %s', (_name, parts, file) => {
    const found = look(parts);
    expect(found).toMatchObject([{ code: 'personal-data-bsn', subject: { kind: 'dossier' }, at: { file } }]);
    expect(JSON.stringify(found)).not.toContain('111222333');
  });

  it('is a person in an id, where names have no capitals', () => {
    const register = { evidence: { 'brief-moeder-van-fenna': anEntry(), 'schoolgids-van-de-school': anEntry() } };
    const lines = { 'bewijs.yaml': { 'evidence/brief-moeder-van-fenna': 4 } };
    expect(look({ register, lines })).toMatchObject([
      { code: 'personal-data-person', params: { count: 1 }, at: { file: 'bewijs.yaml', line: 4 } },
    ]);
  });

  it('is found over the lines of a comment, and not from one comment to the next', () => {
    const [label, value] = [
      { line: 4, text: 'Let op, zijn geboortedatum is' },
      { line: 5, text: '3 mei 2015.' },
    ];
    expect(look({ comments: { 'school.yaml': [label, value] } })).toMatchObject([
      { code: 'personal-data-birthdate', at: { file: 'school.yaml', line: 5 } },
    ]);
    expect(look({ comments: { 'school.yaml': [label, { ...value, line: 9 }] } })).toEqual([]);
  });

  it('is told once where a name or title is searched together with its file', () => {
    const register = { evidence: { a: anEntry({ file: 'bsn-111222333.pdf', title: BSN }) } };
    expect(look({ register, waivers: { waivers: [waiverOf('bsn-111222333.pdf')] } })).toEqual([]);
  });

  it('is found in the reason for which a dossier was frozen again', () => {
    const earlier = [{ on: '2026-11-01', dossier: 'a'.repeat(64), reason: BSN, files: ['antwoorden.yaml'] }];
    const frozen = { on: '2026-11-16', dossier: 'a'.repeat(64), files: {}, self: {}, earlier };
    expect(look({ audit: { frozen } })).toMatchObject([{ code: 'personal-data-bsn', at: { file: 'audit.yaml' } }]);
  });

  it('is a name of the own list, an account, and for less a warning; one find for each subject, with its lines', () => {
    const found = look({
      names: ['Jan de Vries'],
      lines: { 'antwoorden.yaml': { 'answers/C1.1': 7, 'actions/0': 20, 'actions/1': 21 } },
      answers: {
        answers: { 'C1.1': { level: 2, remark: 'Jan de Vries belde met 06-12345678, en Jan de Vries kwam langs.' } },
        actions: [
          { criterion: 'C1', action: 'Bellen', owner: 'Jan de Vries' },
          { criterion: 'C1', action: 'Betaal op NL91 ABNA 0417 1643 00 van Jan de Vries' },
        ],
      },
    });
    expect(found.map(({ code, severity, subject, params, at }) => [code, severity, subject.kind, params, at])).toEqual([
      [
        'personal-data-name',
        'error',
        'question',
        { count: 2, places: [{ file: 'antwoorden.yaml', line: 7 }] },
        { file: 'antwoorden.yaml', line: 7 },
      ],
      [
        'personal-data-phone',
        'warning',
        'question',
        { count: 1, places: [{ file: 'antwoorden.yaml', line: 7 }] },
        { file: 'antwoorden.yaml', line: 7 },
      ],
      [
        'personal-data-name',
        'error',
        'criterion',
        {
          count: 2,
          places: [
            { file: 'antwoorden.yaml', line: 20 },
            { file: 'antwoorden.yaml', line: 21 },
          ],
        },
        { file: 'antwoorden.yaml', line: 20 },
      ],
      [
        'personal-data-iban',
        'error',
        'criterion',
        { count: 1, places: [{ file: 'antwoorden.yaml', line: 21 }] },
        { file: 'antwoorden.yaml', line: 21 },
      ],
    ]);
  });

  it('is said with its place and what to do, never with what stands there', () => {
    const [finding] = look({
      lines: { 'antwoorden.yaml': { 'answers/C1.1': 7 } },
      answers: { answers: { 'C1.1': { level: 2, remark: BSN } } },
    });
    if (finding === undefined) throw new Error('nothing found');
    const { message, advice } = describeFinding(finding);
    expect(message).toBe('Hier staat wat op een burgerservicenummer lijkt. Kijk bij: regel 7 van antwoorden.yaml.');
    expect(advice).toBe('Schrijf het daar anders op: zonder gegevens van een persoon.');
    const [elsewhere] = look({
      otherAudits: { bo: { ...audit, talks: { G1: { date: '2026-11-20', method: 'talk', notes: BSN } } } },
    });
    expect(elsewhere === undefined ? '' : describeFinding(elsewhere).message).toContain('Kijk bij: audit.bo.yaml.');
  });

  it('is nothing where nobody is named', () => {
    expect(
      look({
        answers: {
          answers: { 'C1.1': { level: 3, remark: 'Ouders en team schreven het samen.', answeredOn: '2026-11-02' } },
        },
        audit: { talks: { G1: { date: '2026-11-20', method: 'talk', group: 'ouder', people: 4 } } },
      }),
    ).toEqual([]);
  });
});
