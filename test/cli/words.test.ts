import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ResultFinding } from '../../src/assessment/result-finding.ts';
import { globalFlags } from '../../src/base/common-flags.ts';
import { folderArgument } from '../../src/base/folder-argument.ts';
import type { Flags } from '../../src/base/usage.ts';
import { UserError } from '../../src/base/user-error.ts';
import { closingWords } from '../../src/base/words/closing.ts';
import { count, dutchDate, dutchNumber, dutchScore, levelLabel, listWords } from '../../src/base/words/words.ts';
import { workflowWords } from '../../src/ci/words/workflow.ts';
import { COMMANDS } from '../../src/cli/commands.ts';
import { describeError } from '../../src/cli/error-catalogue.ts';
import { helpTitles, programWords } from '../../src/cli/words/help.ts';
import { dossierComments, schoolAsks } from '../../src/dossier/words/files.ts';
import { roundWords } from '../../src/dossier/words/round.ts';
import type { JudgedEvidence } from '../../src/evidence/evidence.ts';
import { evidenceAsks } from '../../src/evidence/words/evidence.ts';
import type { Finding, FindingCode, FindingParams } from '../../src/findings/finding.ts';
import {
  describeCriterion,
  describeDocument,
  describeQuestion,
  describeStandard,
  listDocuments,
  listFramework,
} from '../../src/framework/words/framework.ts';
import { interviewWords } from '../../src/interview/words/interview.ts';
import type { Gap } from '../../src/judging/gap.ts';
import type { VerdictReason } from '../../src/judging/verdict.ts';
import { describeGap } from '../../src/report/words/gaps.ts';
import { describeEvidence, retentionLine } from '../../src/wording/evidence.ts';
import { nextSteps } from '../../src/wording/next-steps.ts';
import { describeRequirement, markSentence } from '../../src/wording/result.ts';
import { describeReason } from '../../src/wording/verdicts.ts';
import { LEAKS } from '../support/leaks.ts';
import { aCriterion, aDocumentType, aMark, evidence, TODAY } from '../support/results/builders.ts';
import { emptyResult, perfectResult } from '../support/results/results.ts';

const finding = <Code extends FindingCode>(code: Code, params: FindingParams[Code]) =>
  ({ code, severity: 'error', subject: { kind: 'dossier' }, params }) as unknown as Finding;

const seen = <Code extends FindingCode>(code: Code, params: FindingParams[Code], more: object = {}) =>
  ({ ...finding(code, params), subject: { kind: 'file', path: 'visie.pdf', ...more } }) as Finding;

describe('a command in a message', () => {
  const folder = new URL('../../src/', import.meta.url);
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /(?:^|\/)(?:messages|words)\/[^/]+\.ts$|\/words\.ts$/.test(name))
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const);
  const COMMAND = /ouder-audit (?:init|assess|evidence|check|report|criteria|schema|demo|--)[^'`"\n]*/g;

  it.each(sources)('stands in quotes or at the end, without a full stop that would be copied: %s', (_name, source) => {
    const glued = [...source.matchAll(COMMAND)]
      .map(([command]) => command)
      .filter((command) => /\.(\s|$)/.test(command));
    expect(glued).toEqual([]);
  });

  it('names the dossier where one is meant', () => {
    const inSchool = [
      describeError(new UserError('dossier-exists', { folder: 'mijn school' })).next,
      describeError(new UserError('evidence-unknown', { typed: 'x', nearest: null, folder: 'mijn school' })).next,
      describeError(new UserError('terminal-needed', { command: 'assess', folder: 'mijn school' })).next,
      interviewWords.nothingOpen('mijn school'),
      closingWords.noEvidence('mijn school'),
    ];
    for (const text of inSchool) expect(text).toContain('"mijn school"');
  });
});

describe('the words of a verdict', () => {
  it.each<[VerdictReason, string]>([
    [{ code: 'open-questions', questions: ['C1.1'] }, 'C1.1 is nog open.'],
    [{ code: 'open-questions', questions: ['C1.1', 'C1.2'] }, 'C1.1 en C1.2 zijn nog open.'],
    [{ code: 'all-not-applicable' }, 'Alle vragen zijn niet van toepassing.'],
    [
      { code: 'mean', mean: 2.75, bar: 'met', needed: 2.5, reached: true },
      'Het gemiddelde is 2,75. Voor "voldaan" is 2,5 nodig: dat is gehaald.',
    ],
    [
      { code: 'mean', mean: 1, bar: 'partlyMet', needed: 1.5, reached: false },
      'Het gemiddelde is 1,00. Voor "deels voldaan" is 1,5 nodig.',
    ],
    [{ code: 'level-below', questions: ['C1.1'], needed: 2 }, 'C1.1 is lager dan niveau 2.0.'],
    [{ code: 'evidence-missing', oneOf: ['visie', 'x'] }, 'Dit bewijs ontbreekt: Visie of x.'],
    [
      { code: 'evidence-missing', oneOf: ['visie'], alone: ['visie.pdf'] },
      'Dit bewijs is er, maar telt pas mee naast een ander bewijsstuk: Visie.',
    ],
    [{ code: 'evidence-unexamined', oneOf: ['visie'] }, 'Dit bewijs is er wel, maar kon niet worden bekeken: Visie.'],
    [{ code: 'evidence-complete' }, 'Het gevraagde bewijs is er.'],
    [
      { code: 'unknown-decides', questions: ['C1.1'] },
      'Bij C1.1 weet het team het niet. Dat antwoord bepaalt de uitkomst.',
    ],
  ])('%j', (reason, words) => {
    expect(describeReason(reason, { visie: 'Visie' })).toBe(words);
  });

  it.each([
    ['met', 'klaar voor de audit'],
    ['notMet', 'alle 10 nodig'],
    ['undetermined', 'nog niet bekend'],
  ] as const)('of the mark: %s', (verdict, words) => {
    expect(markSentence({ verdict, met: 4, of: 10 })).toContain(words);
  });
});

describe('the words of a gap', () => {
  const gap = (more: Partial<Gap>): Gap => ({
    kind: 'low-level',
    criterion: 'C1',
    question: 'C1.1',
    level: 1,
    advice: 'Doe dit.',
    documents: [],
    file: null,
    adds: 0.5,
    ...more,
  });

  it.each<[Partial<Gap>, string]>([
    [{}, 'Doe dit.'],
    [{ level: null, advice: null }, 'C1.1 Vraag C1.1?'],
    [{ kind: 'unanswered', level: null }, 'Nog niet beantwoord.'],
    [{ kind: 'unknown', level: null }, 'Vraag het na bij iemand die het wel weet.'],
    [{ kind: 'missing-evidence', question: null, documents: ['visie', 'x'] }, 'Bewijs: Visie of x'],
    [{ kind: 'invalid-evidence', question: null, documents: ['visie'], file: 'oud.pdf' }, 'Bewijs: oud.pdf (Visie)'],
    [{ kind: 'invalid-evidence', question: null, documents: ['visie'] }, 'Bewijs:  (Visie)'],
  ])('%j', async (more, words) => {
    expect(Object.values(describeGap(gap(more), await emptyResult())).join('\n')).toContain(words);
  });
});

it('says of a gap that what was asked is there, where it is only not enough alone', async () => {
  const result = await emptyResult();
  const requirements = [{ oneOf: ['visie'], state: 'missing' as const, alone: ['visie.pdf'] }];
  const judged = { ...result, criteria: result.criteria.map((criterion) => ({ ...criterion, requirements })) };
  const missing: Gap = {
    kind: 'missing-evidence',
    criterion: 'C1',
    question: null,
    level: null,
    advice: null,
    documents: ['visie'],
    file: null,
    adds: 0,
  };
  expect(describeGap(missing, judged).now).toBe('Dit is er, maar alleen is het niet genoeg.');
  expect(describeGap({ ...missing, documents: ['x'] }, judged).now).toBe('Er is nog geen geldig bewijs.');
  expect(describeGap({ ...missing, criterion: 'C9' }, judged).now).toBe('Er is nog geen geldig bewijs.');
});

it.each([
  [{ state: 'missing' }, 'ontbreekt'],
  [{ state: 'missing', alone: ['a.pdf'] }, 'is er, maar is alleen niet genoeg'],
  [{ state: 'satisfied' }, 'is er'],
] as const)('tells where a requirement stands: %j', ({ state, ...more }, words) => {
  const alone = 'alone' in more ? { alone: [...more.alone] } : {};
  expect(describeRequirement({ state, ...alone }).state).toBe(words);
});

describe('the next steps', () => {
  it('begin with what is open, and are never none', async () => {
    const untouched = nextSteps(await emptyResult()).map(({ text }) => text);
    expect(untouched[0]).toBe('Beantwoord de 4 open vragen met het team.');
    expect(untouched.join(' ')).not.toMatch(/Bespreek|Herhaal/);
    expect(nextSteps(await perfectResult()).map(({ text }) => text)).toEqual([
      'Bespreek het rapport met het team en met ouders.',
      'Herhaal de zelfbeoordeling volgend schooljaar en vergelijk.',
    ]);
  });

  it('begin with personal data, wherever they are', async () => {
    const found = finding('personal-data-bsn', { places: [], count: 1 } as never);
    const findings = [{ ...found, fingerprint: 'x', location: { file: 'antwoorden.yaml', line: 1 } }];
    const first = { text: 'Haal eerst de gegevens van personen weg uit het dossier.', about: 'files' };
    const result = { ...(await emptyResult()), findings };
    expect(nextSteps(result, 'school')[0]).toEqual({ ...first, command: 'ouder-audit check school' });
    expect(nextSteps(result, 'school', true)[0]).toEqual({ ...first, command: null });
  });

  it('name files, missing evidence and plans, with the folder in every command', async () => {
    const result = await perfectResult();
    const file = evidence({ state: 'invalid' });
    const low = {
      ...finding('low-level-without-action', { questions: ['C1.1'] }),
      subject: { kind: 'criterion' as const, criterion: 'C1' },
      fingerprint: 'x',
      location: { file: 'antwoorden.yaml', line: 1 },
    } as ResultFinding;
    const requirement = { oneOf: ['visie'], state: 'missing' as const };
    const [criterion] = result.criteria;
    if (criterion === undefined) throw new Error('no criterion');
    const open = {
      ...criterion,
      requirements: [requirement],
      questions: criterion.questions.slice(0, 1).map((question) => ({ ...question, state: 'open' as const })),
    };
    expect(nextSteps({ ...result, criteria: [open] })[0]?.text).toBe('Beantwoord de open vraag met het team.');
    const toMend = { ...result, criteria: [{ ...open, questions: [] }], evidence: [file], findings: [low] };
    expect(nextSteps(toMend, 'school')).toEqual([
      { text: 'Herstel 1 bestand dat nu niet meetelt.', command: 'ouder-audit check school', about: 'files' },
      {
        text: 'Zorg voor bewijs dat nog ontbreekt (1 plek).',
        command: 'ouder-audit evidence add <bestand> --dossier school',
        about: 'evidence',
      },
      { text: 'Spreek af wie wat doet bij 1 criterium met een laag niveau.', command: null, about: 'agreements' },
    ]);
    const waived = { reason: 'Dit jaar niet.', by: 'mr', until: '2027-07-31' };
    expect(nextSteps({ ...toMend, findings: [{ ...low, waived }] }).map(({ about }) => about)).not.toContain(
      'agreements',
    );
    expect(nextSteps({ ...result, criteria: [], evidence: [file, { ...file, file: 'b' }] })[0]?.text).toBe(
      'Herstel 2 bestanden die nu niet meetellen.',
    );
  });
});

describe('the framework in words', () => {
  const mark = aMark({
    documents: {
      visie: aDocumentType({ topics: [{ topic: 'ouders', words: ['ouder'] }] }),
      gids: aDocumentType({
        validity: { kind: 'schoolYears', previous: 1 },
        basis: { kind: 'law', source: 'weg', note: 'Na te zoeken.' },
      }),
      dit: aDocumentType({
        validity: { kind: 'schoolYears', previous: 0 },
        basis: { kind: 'practice', source: 'ours' },
        consent: { by: 'mr', source: 'weg' },
      }),
      regeling: aDocumentType({ validity: { kind: 'unlimited' }, counts: false, inForce: { note: 'Nieuw.' } }),
      oud: aDocumentType({ inForce: { until: '2025-08-01', note: 'Vervallen.' } }),
    },
    criteria: [
      aCriterion('C1', {
        note: 'Let op.',
        evidence: { required: [{ oneOf: ['visie', 'weg'] }], insufficientAlone: ['gids'], basis: aMark().rule.basis },
      }),
    ],
  });

  it.each([
    ['visie', ['36 maanden', 'Gevraagd bij: C1.', 'gaat over: ouders.']],
    ['gids', ['dit schooljaar en 1 schooljaar ervoor', 'weg', 'Na te zoeken.']],
    ['dit', ['dit schooljaar.', 'Instemming nodig van de MR (weg).', 'de praktijk van scholen']],
    ['regeling', ['geen einddatum', 'Dit telt nooit mee als bewijs.', 'Nieuw.']],
    ['oud', ['Gevraagd tot 1 augustus 2025. Vervallen.']],
  ])('tells of the document type %s', (id, parts) => {
    for (const part of parts) expect(describeDocument(id, mark).join('\n')).toContain(part);
  });

  it.each([
    [0, 'Houdbaar: dit schooljaar.'],
    [1, 'Houdbaar: dit schooljaar. Een document uit de laatste maand van een schooljaar geldt voor het volgende.'],
    [3, 'uit de laatste 3 maanden van een schooljaar'],
  ])('tells which documents are made ahead: %s months', (aheadMonths, words) => {
    const ahead = { ...mark, evidence: { ...mark.evidence, aheadMonths } };
    expect(describeDocument('dit', ahead).join('\n')).toContain(words);
  });

  it('tells of criteria and standards', () => {
    const [criterion] = mark.criteria;
    const [standard] = mark.standards;
    if (criterion === undefined || standard === undefined) throw new Error('empty');
    expect(describeCriterion(criterion, mark).join('\n')).toContain('Nooit alleen genoeg: Visie (gids)');
    expect(
      describeCriterion(
        aCriterion('C2', { links: [{ standard: 'S9', link: 'secondary', reason: 'Ook.' }] }),
        mark,
      ).join('\n'),
    ).toContain('S9 S9 (telt mee): Ook.');
    expect(
      describeStandard(standard, {
        ...mark,
        criteria: [aCriterion('C2', { links: [{ standard: 'S1', link: 'secondary', reason: 'Ook.' }] })],
      }).join('\n'),
    ).toContain('C2 Criterium C2 (telt mee): Ook.');
    const weighing = (primary: number) => ({
      ...mark,
      standardScore: { ...mark.standardScore, weights: { primary, secondary: 1 } },
    });
    expect(describeCriterion(criterion, weighing(2)).join('\n')).toContain('(telt dubbel)');
    expect(describeCriterion(criterion, weighing(3)).join('\n')).toContain('(telt zwaarder mee)');
    expect(describeCriterion(criterion, weighing(1)).join('\n')).toContain('(telt mee)');
    expect(describeDocument('kaas', mark)).toEqual([]);
    const [question] = criterion.questions;
    if (question === undefined) throw new Error('empty');
    expect(describeQuestion(question, criterion, mark).join('\n')).toContain('Volgende stap: stap C1.1 0');
    expect(listFramework({ ...mark, criteria: [aCriterion('A6', { partOfMark: false })] }).join('\n')).toContain(
      'A6  Criterium A6 (aanvulling)',
    );
    expect(listDocuments(mark).join('\n')).toContain('visie');
  });
});

describe('small words', () => {
  it('write dates, numbers, scores, levels and lists as Dutch does', () => {
    expect([
      dutchDate('2026-02-04'),
      dutchNumber(2.5),
      dutchNumber(3),
      dutchScore(2.5),
      dutchScore(null),
      levelLabel(0),
      levelLabel(2),
    ]).toEqual(['4 februari 2026', '2,5', '3', '2,50', '–', '0', '2.0']);
    expect([
      listWords([], 'en'),
      listWords(['a'], 'en'),
      listWords(['a', 'b'], 'of'),
      listWords(['a', 'b', 'c'], 'en'),
    ]).toEqual(['', 'a', 'a of b', 'a, b en c']);
    expect([count(0, 'vraag', 'vragen'), count(1, 'vraag', 'vragen'), count(2, 'vraag', 'vragen')]).toEqual([
      '0 vragen',
      '1 vraag',
      '2 vragen',
    ]);
  });

  it('name a folder as a shell takes it', () => {
    expect([folderArgument('.'), folderArgument('school'), folderArgument('mijn school')]).toEqual([
      '',
      ' school',
      ' "mijn school"',
    ]);
  });

  it('tell where a piece of evidence stands', () => {
    expect(describeEvidence(evidence(), []).state).toBe('telt mee');
    expect(describeEvidence(evidence({ state: 'invalid', reasons: ['empty-file'] }), []).state).toBe(
      'telt niet mee: bestand is leeg',
    );
    expect(describeEvidence(evidence({ id: null, criteria: [], date: null, validUntil: null }), [])).toMatchObject({
      name: '(niet in de lijst) visie.pdf',
      details: ['bewijs/visie.pdf', 'Visie · geen criterium · geen datum'],
      state: 'telt nergens mee: er staat geen criterium bij',
    });
  });

  it.each<[JudgedEvidence['retention'], string | null]>([
    [null, null],
    [
      { until: '2028-07-31', whileInForce: false, basis: 'project' },
      'bewaren tot en met 31 juli 2028 (keuze van dit project)',
    ],
    [{ until: TODAY, whileInForce: false, basis: 'law' }, 'bewaren tot en met 23 november 2026 (volgens de wet)'],
    [
      { until: '2026-11-22', whileInForce: false, basis: 'practice' },
      'had weg gemoeten na 22 november 2026 (gewoonte van scholen)',
    ],
    [{ until: null, whileInForce: true, basis: 'project' }, 'bewaren zolang het geldt (keuze van dit project)'],
    [
      { until: null, whileInForce: false, basis: 'project' },
      'hoe lang bewaren: onbekend, want de datum ontbreekt (keuze van dit project)',
    ],
  ])('tell how long a file may be kept: %j', (retention, words) => {
    expect(retentionLine(evidence({ retention }), TODAY)).toBe(words);
  });

  it.each<[string, Finding[], string]>([
    ['a zip', [seen('unsupported-type', { extension: 'zip' })], 'telt mee (niet nagekeken)'],
    ['a photo', [seen('no-text', { pages: null })], 'telt mee (niet nagekeken)'],
    ['a scan', [seen('no-text', { pages: { wordless: 2, of: 2 } })], 'telt mee (niet nagekeken)'],
    ['half a scan', [seen('no-text', { pages: { wordless: 1, of: 2 } })], 'telt mee (niet helemaal nagekeken)'],
    ['a scan under another name', [seen('no-text', { pages: null }, { path: 'b.pdf' })], 'telt mee'],
    ['a scan of another entry', [seen('no-text', { pages: null }, { id: 'x' })], 'telt mee'],
    ['another finding', [seen('undated', { document: 'Visie' }), finding('no-text', { pages: null })], 'telt mee'],
  ])('tell that a file counts though nobody read it: %s', (_name, findings, words) => {
    expect(describeEvidence(evidence(), findings).state).toBe(words);
  });

  it('are Dutch wherever somebody speaks: the interview, the help, the files', () => {
    const saidBy = (words: object): string[] =>
      Object.values(words).flatMap((word: unknown) => {
        if (typeof word === 'string') return [word];
        if (typeof word === 'object' && word !== null) return saidBy(word);
        return [];
      });
    // Choices are typed as they stand; a sentence about them has spaces.
    const wordsOfFlags = (flags: Flags): string[] =>
      Object.values(flags).flatMap(({ help, value }) => [
        help,
        ...(value?.allowed ?? []).filter((words) => words.includes(' ')),
      ]);
    const wordsOfCommand = (line: (typeof COMMANDS)[number]): string[] => [
      line.usage.description,
      ...('run' in line ? wordsOfFlags(line.usage.flags) : line.entries.flatMap(wordsOfCommand)),
    ];
    for (const said of [
      ...saidBy(interviewWords),
      ...saidBy(evidenceAsks),
      ...saidBy(schoolAsks),
      ...saidBy(closingWords),
      ...saidBy(dossierComments),
      ...saidBy(programWords),
      ...COMMANDS.flatMap(wordsOfCommand),
      ...wordsOfFlags(globalFlags),
      ...saidBy(helpTitles),
      ...workflowWords.after('x', '', 'ouder-audit-1.2.3.tgz'),
      ...workflowWords.after('x', 'de-brug', null),
      ...workflowWords.after('x', null, null),
      workflowWords.written('x'),
      ...roundWords.closed('rondes/2026-2027.json', '2026-2027', '2027-2028'),
      ...roundWords.copies(['antwoorden.ouder.yaml'], '2026-2027'),
      ...roundWords.copies(['antwoorden.ouder.yaml', 'antwoorden-PC.yaml'], '2026-2027'),
      ...roundWords.after('x'),
    ]) {
      // What a user types as it stands: "error, warning of never".
      expect(said.replace(/error, warning(, note)? of (never|off)|undated=error/g, '')).not.toMatch(LEAKS);
    }
    expect(interviewWords.criterionHeading('C1', 'Visie', 1, 11)).toBe('Criterium 1 van 11 · C1 Visie');
    expect(interviewWords.serves(['S1', 'S2'])).toBe('Hoort bij: S1 en S2');
    expect(interviewWords.questionHeading('C1.1', 1, 44, { questions: 44, minutes: 75 })).toBe(
      'Vraag C1.1 (1 van 44) · nog 44 open, ongeveer 75 minuten',
    );
    expect(interviewWords.forRoles(['Ouder', 'Leraar'])).toBe('Vraag aan: ouder en leraar');
    expect(interviewWords.goOnWithout(['Ouder'])).toContain('geen ouder aan tafel');
    expect(interviewWords.readAgain('x.yaml')).toContain('x.yaml');
    expect(evidenceAsks.document('a.pdf')).toBe('Wat voor document is a.pdf?');
    expect(evidenceAsks.date(null)).toContain('Enter = onbekend');
    expect(evidenceAsks.date('2026-10-01')).toContain('Enter = deze datum, - = onbekend');
    expect(closingWords.dossierMade('map', 'De Boog')).toContain('"map"');
    expect(closingWords.afterInit('map').join()).toContain('--dossier map');
    expect(closingWords.openReport('x.html')).toContain('x.html');
    expect(closingWords.evidenceAdded('id', 'a.pdf')).toContain('bewijs/a.pdf');
    expect(closingWords.evidenceRemoved('id') + closingWords.fileKept('a') + closingWords.fileRemoved('a')).toContain(
      'bewijs/a',
    );
    expect(closingWords.afterAdd('.') + closingWords.outputWritten('x')).toContain('ouder-audit check');
    expect(closingWords.demoMade('v') + closingWords.demoNext('v').join()).toContain('ouder-audit assess v');
    expect(closingWords.answersTaken({ answers: 1, replaced: 0, sessions: 2, actions: 0 })).toContain(
      '1 antwoord, 2 gesprekken en 0 afspraken',
    );
    expect(closingWords.answersTaken({ answers: 2, replaced: 1, sessions: 0, actions: 0 })).toContain(
      'Bij 1 vraag stond al een ander antwoord. Dat is vervangen.',
    );
  });

  it('are Dutch at the start of an interview', () => {
    expect(interviewWords.welcome('De Boog', 44, 44, null).join(' ')).toContain('60 tot 90 minuten');
    expect(interviewWords.welcome('De Boog', 1, 44, 'Ouder').join(' ')).toContain('Nog 1 vraag van 44 open');
    expect(closingWords.frameworkValid(1, 2)).toBe('Het keurmerk klopt: 1 criterium, 2 vragen.');
    expect(closingWords.goOn('.')).toBe('Verder gaan kan met: ouder-audit assess');
  });
});
