import { describe, expect, it } from 'vitest';
import { CI_PLATFORMS } from '../../src/base/ci-platforms.ts';
import type { FileTrouble } from '../../src/base/errors.ts';
import { UserError, type UserErrorCode, type UserErrorParams } from '../../src/base/user-error.ts';
import { describeError } from '../../src/cli/error-catalogue.ts';
import type { UsageProblem } from '../../src/cli/errors.ts';
import { bugWords } from '../../src/cli/words/errors.ts';
import type { EvidenceRefusal } from '../../src/evidence/errors.ts';
import type { TemplateProblemKind } from '../../src/report/own-template.ts';
import { LEAKS } from '../support/leaks.ts';

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
  'invalid-files': [{ problems: [] }],
  'templates-unfit': [{ folder: 'huisstijl' }],
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
  'unpack-impossible': [{ packed: true }, { packed: false }],
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
  'unknown-item': [
    { typed: 'C11', nearest: 'C1' },
    { typed: 'kaas', nearest: null },
  ],
  'unknown-document-option': [{ typed: 'visi', nearest: 'visiedocument' }],
  'invalid-table': [
    {
      file: 'vragen.xlsx',
      problems: [
        { cell: null, kind: 'no-table' },
        { cell: null, kind: 'two-tables' },
        { cell: 'A1', kind: 'no-column', column: 'antwoord' },
        { cell: 'A2', kind: 'unknown-question', given: 'C1.9', nearest: 'C1.1' },
        { cell: 'G2', kind: 'unknown-role', given: 'oma', nearest: null },
        { cell: 'G3', kind: 'two-roles' },
        { cell: 'A3', kind: 'question-twice', given: 'C1.1' },
        { cell: 'E2', kind: 'no-level' },
        { cell: 'F2', kind: 'no-reason' },
        { cell: 'E3', kind: 'remark-alone' },
      ],
    },
  ],
  'file-damaged': [{ path: 'vragen.xlsx' }],
  'copies-same-role': [{ role: 'ouder', files: ['a.yaml', 'b.yaml'] }],
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
