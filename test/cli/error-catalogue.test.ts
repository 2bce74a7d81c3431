import { describe, expect, it } from 'vitest';
import { CI_PLATFORMS } from '../../src/base/ci-platforms.ts';
import type { FileTrouble } from '../../src/base/errors.ts';
import type { Problem } from '../../src/base/problem.ts';
import { UserError, type UserErrorCode, type UserErrorParams } from '../../src/base/user-error.ts';
import { describeError } from '../../src/cli/error-catalogue.ts';
import type { UsageProblem } from '../../src/cli/errors.ts';
import { bugWords } from '../../src/cli/words/errors.ts';
import type { EvidenceRefusal } from '../../src/evidence/errors.ts';
import type { TemplateProblemKind } from '../../src/report/own-template.ts';
import { LEAKS } from '../support/leaks.ts';
import { voicesErrors } from '../support/results/voices-errors.ts';

const NEWER: Problem = { file: 'a.yaml', line: 1, column: 1, path: [], kind: 'newer-format', expected: '1' };
const templateProblems: Record<TemplateProblemKind, true> = {
  'own-part': true,
  'unknown-file': true,
  'not-a-file': true,
  'too-many': true,
  'too-large': true,
  'not-utf8': true,
  'not-a-picture': true,
  'two-logos': true,
  'colour-rule': true,
  'colour-name': true,
  'colour-value': true,
  'colour-contrast': true,
};

const errors: { [Code in UserErrorCode]: UserErrorParams[Code][] } = {
  'invalid-files': [{ problems: [] }, { problems: [NEWER] }, { problems: [], restoreIn: 'de-brug', afterChange: true }],
  'recursive-unfit': [{ flag: '--from' }],
  'templates-unfit': [{ folder: 'huisstijl' }],
  'pdf-unprinted': [{ why: 'no-browser' }, { why: 'administrator' }, { why: 'failed' }],
  'templates-invalid': [
    {
      folder: 'huisstijl',
      problems: Object.keys(templateProblems).flatMap((kind) =>
        [null, 'accent'].map((nearest) => ({
          file: 'colours.css',
          line: 1,
          kind: kind as TemplateProblemKind,
          given: 'acent',
          nearest,
        })),
      ),
    },
    { folder: 'huisstijl', problems: [{ file: 'logo.png', line: null, kind: 'not-a-picture' }] },
  ],
  'dossier-missing': [
    { folder: '.' },
    { folder: '.', flag: '--dossier' },
    { folder: 'bestuur', below: ['de-boom', 'de-es'] },
  ],
  'dossiers-missing': [{ folder: '.' }],
  'action-details-needed': [
    { command: 'add', missing: ['criterion', 'action'] },
    { command: 'move', missing: ['number', 'due'] },
    { command: 'done', missing: ['helped', 'seen', 'said-by'] },
  ],
  'action-unknown': [
    { number: 3, of: 0, folder: '.' },
    { number: 3, of: 1, folder: 'de-brug' },
    { number: 3, of: 2, folder: '.' },
  ],
  'due-past': [{ due: '2026-01-01' }],
  'waiver-details-needed': [
    { command: 'add', missing: ['code', 'subject', 'reason', 'by', 'until'] },
    { command: 'remove', missing: ['number'] },
  ],
  'waiver-unknown': [
    { number: 3, of: 0, folder: '.' },
    { number: 3, of: 1, folder: '.' },
    { number: 3, of: 2, folder: '.' },
  ],
  'waiver-code-unknown': [
    { typed: 'undate', nearest: 'undated' },
    { typed: 'x', nearest: null },
  ],
  'waiver-refused': [
    { code: 'personal-data-bsn', why: 'personal-data' },
    { code: 'seal-mismatch', why: 'seal' },
    { code: 'check-failed', why: 'crash' },
  ],
  'waiver-unfit': [
    { code: 'undated', subject: 'C1', subjects: ['visie.pdf'], folder: '.' },
    { code: 'undated', subject: 'C1', subjects: [], folder: '.' },
  ],
  'waiver-until': [
    { until: '2026-01-01', lastDay: '2027-07-31', past: true },
    { until: '2028-01-01', lastDay: '2027-07-31', past: false },
  ],
  'waiver-reason': [{ words: 4 }],
  'undo-nothing': [null, { command: 'sign', day: '2026-12-01' }].map((last) => ({ folder: '.', last })),
  'restore-nothing': [true, false].map((afterChange) => ({ files: ['bewijs.yaml'], folder: '.', afterChange })),
  'restore-unconfirmed': [{ lines: ['bewijs.yaml: zoals het was'] }],
  'round-not-closed': [{ schoolYear: '2025-2026' }],
  'round-has-answers': [
    { schoolYear: '2025-2026', next: '2026-2027', answers: 1 },
    { schoolYear: '2025-2026', next: '2026-2027', answers: 2 },
  ],
  'round-has-audit': [{ next: '2026-2027' }],
  'removal-unconfirmed': [
    { files: ['a.pdf', 'b.pdf'], forGood: true },
    { files: ['a.pdf'], forGood: false },
    { files: [], forGood: true },
  ],
  'answers-replace': [
    {
      changes: [
        { question: 'C1.1', from: { state: 'level', level: 3 }, to: { state: 'level', level: 0 }, rewritten: true },
        {
          question: 'C1.2',
          from: { state: 'unknown', level: null },
          to: { state: 'level', level: 2 },
          rewritten: false,
        },
      ],
    },
  ],
  'undo-changed': [{ files: ['antwoorden.yaml', 'bewijs/verslag.pdf'] }],
  'school-change-needed': [{}],
  'board-name-needed': [{}],
  'portfolio-empty': [
    { folders: ['a'], problems: [] },
    { folders: ['a', 'b'], problems: ['a/x.json: dit klopt niet.'] },
  ],
  'schools-file-unfit': [{ path: 'duo.csv' }],
  'portfolio-in-dossier': [{ path: 'school/portefeuille' }],
  'version-drops-answers': [{ questions: ['C4.5', 'C4.6'] }],
  'framework-without-audit': [{ title: 'Proefkeurmerk' }],
  'audit-refused': [{ problems: [{ code: 'one-source', criterion: 'C5', count: 1, needed: 2 }] }],
  'audit-replaces': [
    {
      replaced: [
        { kind: 'talk', id: 'G1' },
        { kind: 'verdict', id: 'C1', from: 'met', to: 'notMet' },
        { kind: 'verdict', id: 'C2', from: null, to: null },
        { kind: 'agreement', id: 'C1', from: 'met', to: 'notMet' },
        { kind: 'advice', from: 'grant', to: 'refuse' },
        { kind: 'advice', from: 'grant', to: 'grant' },
      ],
    },
  ],
  'audit-missing': [{ folder: '.' }, { folder: 'mijn school' }],
  'package-exists': [{ path: 'x.zip' }],
  'unpack-impossible': [{ packed: true }, { packed: false }],
  'seal-unknown': [
    { typed: 'abc', isFile: false },
    { typed: 'brief.txt', isFile: true },
  ],
  'signers-refused': (['no-list', 'no-program'] as const).map((why) => ({ why, path: 'lijst' })),
  'signature-refused': (
    ['no-key', 'key-unusable', 'key-in-dossier', 'no-program', 'other-kind', 'invalid', 'no-pair'] as const
  ).map((why) => ({
    why,
    path: 'a.sig',
  })),
  'pack-refused': [
    { keys: ['aftekening/mijn.pem'], odd: [], same: [], naming: [] },
    { keys: [], odd: ['bewijs/goed?.txt'], same: [['bewijs/a', 'bewijs/A']], naming: [] },
    { keys: [], odd: [], same: [], naming: ['audit.yaml'] },
  ],
  'erase-details-needed': [{}],
  'reply-unknown': (['finding', 'verdict', 'condition', 'advice'] as const).map((kind) => ({
    kind,
    typed: 'C1-9',
    nearest: kind === 'finding' ? 'C1-1' : null,
  })),
  'reply-differs': [{ texts: [{ kind: 'finding', id: 'C1-1' }] }],
  'reply-unasked': [{ texts: [{ kind: 'finding', id: 'C1-1' }] }],
  'reply-day': [{ texts: [{ kind: 'finding', id: 'C1-1' }] }],
  'reply-missing': [{ texts: [{ kind: 'verdict', id: 'C1' }] }],
  'auditors-not-done': [{ folder: '.' }],
  'request-unknown': [{ typed: 'V9', nearest: 'V1' }],
  'request-differs': [{ ids: ['V1'] }, { ids: ['V1', 'V2'] }],
  'baseline-missing': [{ path: 'school/audit-begin.json' }],
  'baseline-framework': [{ path: 'audit.json', found: 'keurmerk 0.9.0', loaded: 'keurmerk 1.0.0' }],
  'baseline-school': [{ path: 'audit.json', found: 'De Brug (01AB)', loaded: 'De Boog (02CD)' }],
  'output-in-dossier': [{ path: 'school.yaml' }],
  'output-twice': [{ path: 'uit.xml' }],
  'audience-format': [
    { formats: ['json'], of: 'audience' },
    { formats: ['json', 'docx'], of: 'audience' },
    { formats: ['ics'], of: 'audit' },
  ],
  'folder-unreadable': (['denied', 'other'] as const).map((reason) => ({ folder: 'x', reason })),
  'dossier-incomplete': [{ folder: '.', file: 'bewijs.yaml' }],
  'dossier-exists': [{ folder: '.' }],
  'target-exists': [{ path: 'x' }],
  'workflow-exists': CI_PLATFORMS.map((platform) => ({ path: 'x', platform })),
  'workflow-elsewhere': [{ path: '.github' }],
  'workflow-name': [{ folder: './x', platform: 'azure' }],
  'framework-missing': [{ folder: 'x' }],
  'framework-incomplete': [{ folder: 'x', file: 'keurmerk.yaml' }],
  'framework-drawing': [{ file: 'C3.svg' }],
  ...voicesErrors,
  'report-language': [{ typed: 'tk', known: ['nl', 'tr'], nearest: 'tr' }],
  'report-language-unfit': [{}],
  'unknown-item': [
    { typed: 'C11', nearest: 'C1' },
    { typed: 'kaas', nearest: null },
  ],
  'unknown-document-option': [{ typed: 'visi', nearest: 'visiedocument' }],
  'invalid-table': [
    {
      file: 'vragen.xlsx',
      sheets: ['C1', 'C2'],
      problems: [
        { sheet: null, cell: null, kind: 'no-table' },
        { sheet: 2, cell: null, kind: 'two-tables' },
        { sheet: 1, cell: 'A1', kind: 'no-column', column: 'antwoord' },
        { sheet: 1, cell: 'A2', kind: 'unknown-question', given: 'C1.9', nearest: 'C1.1' },
        { sheet: 1, cell: 'G2', kind: 'unknown-role', given: 'oma', nearest: null },
        { sheet: 1, cell: 'G3', kind: 'two-roles' },
        { sheet: 1, cell: 'A3', kind: 'question-twice', given: 'C1.1' },
        { sheet: 1, cell: 'E2', kind: 'no-level' },
        { sheet: 1, cell: 'F2', kind: 'no-reason' },
        { sheet: 1, cell: 'E3', kind: 'remark-alone' },
      ],
    },
  ],
  'file-damaged': [{ path: 'vragen.xlsx' }],
  'copy-other-framework': [{ file: 'a.yaml', given: 'k 1.0.0', own: 'k 2.0.0' }],
  'own-answers-as-copy': [{ file: 'antwoorden.yaml' }],
  'copy-other-role': [{ file: 'a.yaml', role: 'ib', chosen: 'ouder' }],
  'copy-as-answers': [{ file: 'antwoorden.ouder.yaml', role: 'ouder', dossier: 'de-brug' }],
  'answers-unreadable-kind': [
    { file: 'vragen.html', kind: 'form' },
    { file: 'vragen.md', kind: 'paper' },
  ],
  'unknown-role-option': [{ typed: 'oudre', known: ['ouder', 'ib'], nearest: 'ouder' }],
  'unknown-criterion-option': [{ typed: 'C11', nearest: 'C1' }],
  'unknown-schema': [{ typed: 'kaas', known: ['school', 'bewijs'] }],
  'file-unreadable': (
    ['missing', 'not-folder', 'elsewhere', 'denied', 'full', 'read-only', 'is-folder', 'busy', 'other'] as FileTrouble[]
  ).map((reason) => ({ path: 'x', reason })),
  'file-unwritable': [{ path: 'x', reason: 'full' }],
  'changed-elsewhere': [{ path: 'antwoorden.yaml' }],
  locked: [
    { folder: '.', pid: 1, host: 'pc', sameHost: true, lockFile: '.ouder-audit/lock', since: null },
    { folder: '.', pid: 1, host: 'pc', sameHost: false, lockFile: '.ouder-audit/lock', since: null },
    { folder: '.', pid: 1, host: 'pc', sameHost: false, lockFile: '.ouder-audit/lock', since: '2026-11-02 09:05' },
  ],
  'terminal-needed': [{ command: 'assess', folder: '.' }],
  'name-needed': [{ missing: ['name', 'sector'] }, { missing: ['sector'] }],
  'options-apart': [{ options: ['--reply', '--verdicts'] }],
  'option-invalid': [
    { option: '--format', value: 'xml', allowed: ['json'] },
    { option: '--format', value: 'xml', allowed: ['json', 'text'] },
  ],
  'evidence-refused': [
    {
      files: (['missing', 'not-a-file', 'empty', 'too-large', 'wrong-type', 'unreadable'] as EvidenceRefusal[]).map(
        (problem) => ({ file: 'x', problem }),
      ),
      folder: '.',
    },
    { files: [{ file: 'x', findings: [], despite: true }], folder: '.' },
  ],
  'evidence-unknown': [{ typed: 'visi', nearest: 'visie', folder: '.' }],
  'evidence-details-needed': [{ missing: ['document', 'criteria', 'iets'] }],
  'title-refused': [{ kinds: ['phone'] }, { kinds: ['bsn', 'iban', 'email', 'birthdate', 'name'] }],
  'evidence-change-needed': [{}],
  'evidence-id-taken': [{ id: 'visie' }],
  'output-failed': [{ full: true }, { full: false }],
  'result-invalid': [{ path: 'x' }],
  'round-empty': [{ schoolYear: '2026-2027', folder: 'school' }],
  'round-open': [{ open: 1 }, { open: 44 }],
  'round-closed': [{ path: 'rondes/2026-2027.json' }],
  usage: (
    [
      'unknown-command',
      'unknown-option',
      'missing-argument',
      'missing-value',
      'excess-arguments',
      'invalid-value',
      'missing-option',
      'other',
    ] as UsageProblem[]
  ).map((problem) => ({ problem, subject: 'x', nearest: null })),
};

describe('the words of an error', () => {
  it.each(Object.keys(errors) as UserErrorCode[])('%s: what happened, and what to do next, in Dutch', (code) => {
    for (const params of errors[code]) {
      const { what, next, details } = describeError(new UserError(code, params as never));
      for (const text of [what, next, ...details]) {
        expect(text.length).toBeGreaterThan(3);
        expect(text).not.toMatch(LEAKS);
      }
    }
  });

  it('are there for a fault of our own', () => {
    expect(bugWords.what).not.toMatch(LEAKS);
  });
});

it('does not ask to choose where only one thing will do', () => {
  const words = (allowed: string[]) =>
    describeError(new UserError('option-invalid', { option: '--date', value: 'x', allowed })).next;
  expect(words(['een datum zoals 2026-11-23'])).toBe('Dit moet een datum zoals 2026-11-23 zijn.');
  expect(words(['po', 'vo'])).toBe('Kies uit: po of vo.');
});
