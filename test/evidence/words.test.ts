import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/documents/document-content.ts';
import { evidenceErrorWords } from '../../src/evidence/words/errors.ts';
import { describeProposal, describeSeen } from '../../src/evidence/words/evidence.ts';
import type { Finding, FindingCode, FindingParams } from '../../src/findings/finding.ts';
import { describeFinding } from '../../src/findings/words/findings.ts';
import { listPlaces } from '../../src/findings/words/places.ts';
import { closingWords, interviewWords } from '../../src/interview/words/interview.ts';
import { progressWords } from '../../src/terminal/words/progress.ts';
import { mixSentence } from '../../src/wording/result.ts';
import { aDocument, fileFacts } from '../support/builders.ts';

const said = <Code extends FindingCode>(code: Code, params: FindingParams[Code]): string => {
  const finding = { code, severity: 'error', subject: { kind: 'file', path: 'a.pdf' }, params } as unknown as Finding;
  const { message, advice } = describeFinding(finding);
  return `${message} ${advice}`;
};

describe('where something stands', () => {
  it.each<[Place[], string]>([
    [[{}], 'de tekst'],
    [[{ page: 3 }], 'bladzijde 3'],
    [[{ sheet: 1, cell: 'B7' }], 'werkblad 1, cel B7'],
    [[{ paragraph: 4, part: 'comment' }], 'alinea 4, een opmerking'],
    [[{ line: 2 }, { line: 2 }, { part: 'file-name' }], 'regel 2 en de naam van het bestand'],
    [[{ page: 1 }, { page: 2 }, { page: 3 }, { page: 4 }], 'bladzijde 1, bladzijde 2, bladzijde 3 en op meer plekken'],
  ])('%j', (places, words) => {
    expect(listPlaces(places, 'op meer plekken')).toBe(words);
  });
});

describe('what is in a document', () => {
  it.each<[FindingCode, FindingParams[FindingCode], string[]]>([
    ['no-text', { pages: null }, ['geen tekst']],
    ['no-text', { pages: { wordless: 1, of: 1 } }, ['De bladzijde is een plaatje']],
    ['no-text', { pages: { wordless: 4, of: 5 } }, ['4 van de 5']],
    ['quote-missing', { quote: 2, digest: 'x', why: 'absent' }, ['Citaat 2', 'niet woord voor woord', 'Kopieer']],
    ['quote-missing', { quote: 1, digest: 'x', why: 'too-short', minWords: 4 }, ['ten minste 4 woorden', 'hele zin']],
    [
      'quote-missing',
      { quote: 1, digest: 'x', why: 'other-page', page: 2, foundOn: [4] },
      ['maar op bladzijde 4.', '"page"'],
    ],
    ['quote-missing', { quote: 1, digest: 'x', why: 'other-page', page: 2, foundOn: [4, 5] }, ['bladzijde 4 en 5']],
    ['duplicate-content', { others: ['a.docx'], same: 'text' }, ['dezelfde tekst']],
    ['duplicate-content', { others: ['a.docx'], same: 'bytes' }, ['precies gelijk']],
    ['active-content', { kinds: ['macro', 'script'] }, ['macro', 'script']],
    ['personal-data-bsn', { count: 1, places: [{ page: 1 }] }, ['Hier staat wat']],
    ['personal-data-bsn', { count: 5, places: [{ page: 1 }] }, ['5 keer']],
    ['personal-data-phone', { count: 1, places: [{ part: 'file-name' }] }, ['Geef het bestand een andere naam']],
    [
      'personal-data-phone',
      { count: 2, places: [{ part: 'file-name' }, { page: 1 }] },
      ['andere naam', 'Haal dit weg'],
    ],
    ['personal-data-bsn', { count: 1, places: [{ part: 'title' }] }, ['de titel in bewijs.yaml', 'weg uit de titel']],
    ['personal-data-phone', { count: 1, places: [{}] }, ['contact: { phones: [030-1234567] }']],
    ['personal-data-email', { count: 1, places: [{}] }, ['contact: { domain: onzeschool.nl }']],
    ['personal-data-iban', { count: 1, places: [{}] }, ['contact: { ibans: [']],
    ['author-name', { number: 1 }, ['staat 1 naam']],
    ['author-name', { number: 2 }, ['staan 2 namen']],
    ['unreadable-file', { why: 'changed' }, ['veranderde']],
    ['unreadable-file', { why: 'unsafe' }, ['Open het niet']],
    ['unreadable-file', { why: 'access' }, ['andere programma']],
    ['unsupported-type', { extension: 'doc' }, ['Word-document (*.docx)']],
    ['too-large', { limit: 'pages' }, ['5000 bladzijden']],
    ['too-large', { limit: 'unpacked' }, ['64 MB']],
    ['too-large', { limit: 'characters' }, ['20 miljoen']],
    ['too-large', { limit: 'time' }, ['duurde te lang']],
  ])('%s %j', (code, params, words) => {
    for (const part of words) expect(said(code, params as never)).toContain(part);
  });
});

describe('a file on the screen', () => {
  it('is told by what was seen in it', () => {
    const document = aDocument({ created: '2026-02-12', words: 346 });
    expect(describeSeen(fileFacts('a.pdf', { document }), 'Schoolgids')).toBe(
      '1 bladzijde · 346 woorden · gemaakt op 12 februari 2026 · lijkt: Schoolgids',
    );
    expect(describeSeen(fileFacts('a.pdf', { document: null }), null)).toBe('In dit bestand is niets te lezen.');
    expect(interviewWords.registerFile('a.pdf')).toContain('a.pdf');
  });

  it('is proposed with the command that registers it, and with what is left to fill in', () => {
    const facts = fileFacts('C1/visie.pdf');
    const whole = {
      facts,
      shown: 'C1/visie.pdf',
      blocked: false,
      document: 'visie',
      criteria: ['C1'],
      date: '2026-02-12',
    };
    expect(describeProposal(whole, '.')).toEqual([
      'bewijs/C1/visie.pdf',
      '  ouder-audit evidence add "bewijs/C1/visie.pdf" --document visie --criteria "C1" --date 2026-02-12',
    ]);
    const [, unsaid, command] = describeProposal({ ...whole, document: null, criteria: [], date: null }, 'mijn school');
    expect(unsaid).toContain('de soort, de criteria en de datum');
    expect(command).toContain('"mijn school/bewijs/C1/visie.pdf"');
    expect(command).toContain('--dossier "mijn school"');
    expect(describeProposal({ ...whole, blocked: true, shown: 'C1/•••.pdf' }, '.')).toEqual([
      'bewijs/C1/•••.pdf',
      '  Dit bestand kan zo niet in de lijst. Los eerst dit op:',
    ]);
    expect(closingWords.unregistered(1)).toContain('Eén bestand');
    expect(closingWords.unregistered(3)).toContain('3 bestanden');
  });

  it('that is refused is told why, with what to do', () => {
    const finding: Finding = {
      code: 'encrypted-file',
      severity: 'error',
      subject: { kind: 'file', path: 'a.pdf' },
      params: {},
    };
    const { details } = evidenceErrorWords['evidence-refused']({
      files: [
        { file: 'leeg.pdf', problem: 'empty' },
        { file: 'a.pdf', findings: [finding] },
        { file: 'b.pdf', sameAs: { path: 'C1/c.pdf', place: 'registered' } },
        { file: 'd.pdf', sameAs: { path: 'e.pdf', place: 'loose' } },
        { file: 'f.pdf', sameAs: { path: '/thuis/g.pdf', place: 'command' } },
      ],
      folder: 'mijn school',
    });
    expect(details[0]).toBe('leeg.pdf is leeg');
    expect(details[1]).toContain('wachtwoord');
    expect(details[2]).toBe('b.pdf zit al in de map bewijs en staat in de lijst, als "C1/c.pdf"');
    expect(details[3]).toBe(
      'd.pdf zit al in de map bewijs, als "e.pdf". Alleen de lijst mist nog: ouder-audit evidence scan "mijn school"',
    );
    expect(details[4]).toBe('f.pdf is hetzelfde bestand als "/thuis/g.pdf"');
  });
});

it('tells how far reading is', () => expect(progressWords(3, 12)).toBe('Documenten lezen: 3 van 12'));

it('tells the mix of evidence in one sentence, and nothing where nothing counts', () => {
  expect(mixSentence({ policy: 2, practice: 0, perception: 1 })).toBe(
    'Bewijs dat meetelt: 2 over wat de school wil of afspreekt, geen over wat er gebeurde en 1 over wat mensen ervan vinden.',
  );
  expect(mixSentence({ policy: 0, practice: 0, perception: 0 })).toBeNull();
});
