import { describe, expect, it } from 'vitest';
import { describeFinding } from '../../src/findings/describe-finding.ts';
import { FINDING_CODES } from '../../src/findings/find-record.ts';
import type { Finding, FindingCode, FindingParams } from '../../src/findings/finding.ts';
import { FINDINGS } from '../../src/findings/records/index.ts';
import { LEAKS } from '../support/leaks.ts';

const texts = (finding: Finding) => Object.values(describeFinding(finding, 'mijn school'));

const finding = <Code extends FindingCode>(code: Code, params: FindingParams[Code]) =>
  ({ code, severity: 'error', subject: { kind: 'dossier' }, params }) as unknown as Finding;

describe('the words of a finding', () => {
  it.each(FINDING_CODES)('%s: what, and one thing to do, in Dutch', (code) => {
    for (const text of texts(finding(code, FINDINGS[code].example as never))) {
      expect(text.length).toBeGreaterThan(3);
      expect(text).not.toMatch(LEAKS);
    }
  });

  it.each<[FindingCode, FindingParams[FindingCode], string]>([
    ['outside-folder', { how: 'path' }, 'wijst naar een plek buiten de map bewijs'],
    [
      'outside-folder',
      { how: 'case', onDisk: 'Visie.pdf' },
      'Zeg hoe het bestand precies heet: ouder-audit evidence edit <naam> "mijn school" --file "Visie.pdf"',
    ],
    ['wrong-type', { extension: 'pdf', actual: '' }, 'iets onbekends'],
    ['wrong-type', { extension: 'pdf', actual: 'audio/mpeg' }, 'de inhoud is geluid'],
    ['unsupported-type', { extension: '' }, 'geen einde zoals .pdf'],
    [
      'outdated',
      { document: 'Sop', date: '2020-01-01', validUntil: '2025-08-01', replacedBy: 'Schoolgids', lapsed: true },
      'Neem in plaats daarvan op: Schoolgids.',
    ],
    [
      'outdated',
      { document: 'Sop', date: null, validUntil: '2025-08-01', replacedBy: null, lapsed: true },
      'Haal het uit de lijst: ouder-audit evidence remove',
    ],
    ['unregistered-file', { criterion: null }, 'Het telt nergens mee.'],
    ['unregistered-file', { criterion: null }, 'Hoort het er niet bij, gooi het dan weg.'],
    ['thin-document', { document: 'Visie', words: 3, minWords: 80 }, 'Is dit niet het hele document?'],
    [
      'unregistered-file',
      { criterion: null, mendFirst: true },
      'Los anders eerst op wat er nog meer bij dit bestand staat',
    ],
    ['unused-evidence', { document: 'Foto', criteria: [] }, 'staat geen criterium'],
    ['unused-evidence', { document: 'Foto', criteria: ['C1', 'C2'] }, 'C1 en C2 vragen niet'],
    ['unknown-document', { typed: 'kaas', nearest: null }, '"kaas" is geen soort document van dit keurmerk.'],
    ['missing-evidence', { oneOf: ['A', 'B'], invalidFiles: [] }, 'Gevraagd is: A of B.'],
    [
      'missing-evidence',
      { oneOf: ['Regeling'], invalidFiles: [], aloneFiles: ['regeling.pdf'] },
      'Dat is er: "regeling.pdf". Het telt hier pas mee als er nog een ander bewijsstuk bij is.',
    ],
    [
      'missing-evidence',
      { oneOf: ['Regeling'], invalidFiles: [], aloneFiles: ['regeling.pdf'] },
      'Voeg een tweede bewijsstuk toe',
    ],
    ['documents-only', { files: 1 }, 'Er is 1 document'],
    ['thin-remark', { words: 0, minWords: 5 }, 'Er staat niet bij waaraan u dit ziet.'],
    ['no-parent-present', { sessions: 0 }, 'Nergens staat wie de vragen heeft beantwoord.'],
    [
      'framework-version-differs',
      { file: 'school.yaml', found: 'a 1', loaded: 'a 2', droppedAnswers: [] },
      'Nu wordt a 2 gebruikt.',
    ],
  ])('%s with %j says "%s"', (code, params, part) => {
    expect(texts(finding(code, params as never)).join('\n')).toContain(part);
  });

  const place = { part: 'title' as const };
  const quote = { quote: 1, digest: 'a' };

  it.each<[FindingCode, FindingParams[FindingCode]]>([
    ...FINDING_CODES.map((code): [FindingCode, FindingParams[FindingCode]] => [code, FINDINGS[code].example]),
    ['outside-folder', { how: 'case', onDisk: 'Visie.pdf' }],
    ['personal-data-bsn', { count: 1, places: [place] }],
    ['quote-missing', { ...quote, why: 'too-short', minWords: 3 }],
    ['quote-missing', { ...quote, why: 'other-page', page: 1, foundOn: [2] }],
    ['unregistered-file', { criterion: null, mendFirst: true }],
    ['missing-evidence', { oneOf: ['Regeling'], invalidFiles: [], aloneFiles: ['regeling.pdf'] }],
  ])('%s names the dossier in every command of its advice', (code, params) => {
    const { advice } = describeFinding(finding(code, params as never), 'mijn school');
    const commands = advice.split('ouder-audit ').slice(1);
    // The list of the framework is the same for each school.
    const ofDossier = commands.filter((command) => !command.startsWith('criteria list'));
    for (const command of ofDossier) expect(command).toContain('"mijn school"');
  });

  it('names commands with the folder of the dossier', () => {
    expect(describeFinding(finding('unanswered-question', { text: 'Vraag?' }), 'mijn school').advice).toContain(
      'ouder-audit assess "mijn school" --open',
    );
    expect(describeFinding(finding('missing-evidence', { oneOf: ['A'], invalidFiles: [] }), 'school').advice).toContain(
      '--dossier school',
    );
  });
});

const said = <Code extends FindingCode>(code: Code, params: FindingParams[Code]): string => {
  const finding = { code, severity: 'error', subject: { kind: 'file', path: 'a.pdf' }, params } as unknown as Finding;
  const { message, advice } = describeFinding(finding);
  return `${message} ${advice}`;
};

const XLSX = [{ number: 2, kind: 'xlsx', as: 'attachment' as const }];
const DEEP = [
  { number: 1, kind: 'eml', as: 'file' as const },
  { number: 2, kind: '', as: 'object' as const },
];
const MANY = [1, 2, 3, 4].map((page) => ({ place: { page }, why: 'no-text' as const }));

describe('what is in a document', () => {
  it.each<[FindingCode, FindingParams[FindingCode], string[]]>([
    ['no-text', { pages: null }, ['geen tekst']],
    ['no-text', { pages: null, partly: true }, ['Een groot deel bestaat uit plaatjes']],
    ['no-text', { pages: { wordless: 1, of: 1 } }, ['De bladzijde is een plaatje']],
    ['no-text', { pages: { wordless: 4, of: 5 } }, ['4 van de 5 bladzijden zijn een plaatje']],
    ['no-text', { pages: { wordless: 1, of: 3 } }, ['1 van de 3 bladzijden is een plaatje']],
    ['no-text', { pages: null, holds: 'nothing', words: 0 }, ['geen woord en geen getal', 'het goede bestand']],
    ['no-text', { pages: null, holds: 'numbers', words: 9 }, ['alleen getallen', 'het goede bestand']],
    ['no-text', { pages: null, holds: 'few-words', words: 1 }, ['staat maar 1 woord.']],
    ['no-text', { pages: null, holds: 'few-words', words: 4 }, ['staan maar 4 woorden.']],
    ['thin-document', { document: 'Visie', words: 0, minWords: 80, holds: 'nothing' }, ['geen woord', 'ten minste 80']],
    [
      'thin-document',
      { document: 'Visie', words: 0, minWords: 80, holds: 'numbers' },
      ['alleen getallen', 'ten minste 80'],
    ],
    ['thin-document', { document: 'Visie', words: 1, minWords: 80 }, ['staat 1 woord.', 'ten minste 80']],
    ['thin-document', { document: 'Visie', words: 7, minWords: 80 }, ['staan 7 verschillende woorden.']],
    ['quote-missing', { quote: 2, digest: 'x', why: 'absent' }, ['Citaat 2', 'niet woord voor woord', 'Kopieer']],
    ['quote-missing', { quote: 1, digest: 'x', why: 'too-short', minWords: 4 }, ['ten minste 4 woorden', 'hele zin']],
    [
      'quote-missing',
      { quote: 1, digest: 'x', why: 'other-page', page: 2, foundOn: [4] },
      ['maar op bladzijde 4.', '--page <nummer>'],
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
    ['personal-data-bsn', { count: 1, places: [{ part: 'title' }] }, ['de titel in de lijst', 'weg uit de titel']],
    ['personal-data-phone', { count: 1, places: [{}] }, ['school edit --phones 030-1234567']],
    ['personal-data-email', { count: 1, places: [{}] }, ['school edit --domain onzeschool.nl']],
    ['personal-data-iban', { count: 1, places: [{}] }, ['school edit --ibans ']],
    [
      'personal-data-bsn',
      { count: 1, places: [{ inside: XLSX, sheet: 1, cell: 'B7' }] },
      ['bijlage 2 (.xlsx), werkblad 1, cel B7'],
    ],
    [
      'personal-data-bsn',
      { count: 1, places: [{ inside: DEEP, line: 3 }] },
      ['bestand 1 (.eml), daarin ingevoegd bestand 2, regel 3'],
    ],
    ['personal-data-bsn', { count: 1, places: [{ inside: XLSX, part: 'attachment' }] }, ['bijlage 2 (.xlsx), de naam']],
    ['photo-location', {}, ['waar de foto is gemaakt', 'klik met rechts op de foto']],
    ['photo-location', { photos: [{ inside: XLSX }] }, ['zit een foto', 'bijlage 2', 'Haal de foto weg']],
    [
      'embedded-unread',
      { count: 1, parts: [{ place: { inside: XLSX }, why: 'damaged' }] },
      ['zit 1 onderdeel', 'bijlage 2 (.xlsx) (beschadigd)'],
    ],
    ['embedded-unread', { count: 5, parts: MANY }, ['zitten 5 onderdelen', 'bladzijde 3', 'en nog 2.']],
    ['flawed-file', { flaws: ['trailing-bytes', 'properties'] }, ['losse tekens', 'niet nagekeken', 'wel gelezen']],
    ['author-name', { number: 1 }, ['staat 1 naam']],
    ['author-name', { number: 2 }, ['staan 2 namen']],
    ['unreadable-file', { why: 'changed' }, ['veranderde']],
    ['unreadable-file', { why: 'unsafe' }, ['Open het niet']],
    ['unreadable-file', { why: 'access' }, ['andere programma']],
    ['unsupported-type', { extension: 'doc' }, ['.doc worden niet gelezen', 'Word-document (*.docx)']],
    ['unsupported-type', { extension: 'gdoc' }, ['verwijzing naar Google Documenten', 'Downloaden, Microsoft Word']],
    ['unsupported-type', { extension: 'gsheet' }, ['Google Spreadsheets', 'Microsoft Excel']],
    ['unsupported-type', { extension: 'crdownload' }, ['download die niet af is', 'opnieuw']],
    ['unsupported-type', { extension: 'part' }, ['download die niet af is']],
    ['unsupported-type', { extension: 'tmp' }, ['tijdelijk bestand', 'Sluit het document']],
    ['unsupported-type', { extension: 'lnk' }, ['snelkoppeling van Windows', 'Kopieer het bestand']],
    ['unsupported-type', { extension: 'url' }, ['snelkoppeling naar een webpagina', 'als PDF']],
    ['unsupported-type', { extension: 'msg' }, ['e-mail van Outlook']],
    ['unsupported-type', { extension: 'rar' }, ['ingepakt bestand', 'Pak het uit']],
    ['unsupported-type', { extension: 'constructor' }, ['.constructor worden niet gelezen', 'als PDF']],
    ['unreadable-file', { why: 'name' }, ['tekens die het programma niet kan lezen', 'gewone letters']],
    ['too-large', { limit: 'pages' }, ['5000 bladzijden']],
    ['too-large', { limit: 'unpacked' }, ['64 MB']],
    ['too-large', { limit: 'characters' }, ['20 miljoen']],
    ['too-large', { limit: 'time' }, ['duurde te lang']],
  ])('%s %j', (code, params, words) => {
    for (const part of words) expect(said(code, params as never)).toContain(part);
  });
});

it.each([
  ['verslag-mr', 'ouder-audit evidence edit verslag-mr "mijn school" --date'],
  ['verslag van de mr', 'ouder-audit evidence edit "verslag van de mr" "mijn school" --date'],
  ['$& of $1', 'ouder-audit evidence edit "$& of $1" "mijn school" --date'],
  [undefined, 'ouder-audit evidence edit <naam> "mijn school" --date'],
])('the command in an advice names %s as the register does', (id, command) => {
  const subject = { kind: 'file' as const, path: 'a.pdf', ...(id === undefined ? {} : { id }) };
  const { advice } = describeFinding(
    { ...finding('undated', FINDINGS.undated.example), subject } as Finding,
    'mijn school',
  );
  expect(advice).toContain(command);
});
