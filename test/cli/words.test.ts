import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { globalFlags } from '../../src/base/common-flags.ts';
import type { Flags } from '../../src/base/usage.ts';
import { UserError } from '../../src/base/user-error.ts';
import { closingWords } from '../../src/base/words/closing.ts';
import { workflowWords } from '../../src/ci/words/workflow.ts';
import { COMMANDS } from '../../src/cli/commands.ts';
import { describeError } from '../../src/cli/error-catalogue.ts';
import { helpTitles, programWords } from '../../src/cli/words/help.ts';
import { dossierComments, schoolAsks } from '../../src/dossier/words/files.ts';
import { reopenWords, roundWords, undoWords } from '../../src/dossier/words/round.ts';
import { evidenceAsks } from '../../src/evidence/words/evidence.ts';
import { interviewWords } from '../../src/interview/words/interview.ts';
import { commandsBeforeFullStops, LEAKS } from '../support/leaks.ts';

describe('a command in a message', () => {
  const folder = new URL('../../src/', import.meta.url);
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /(?:^|\/)(?:messages|words)\/[^/]+\.ts$|\/words\.ts$/.test(name))
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const);

  it.each(sources)('stands in quotes or at the end, without a full stop that would be copied: %s', (_name, source) => {
    expect(commandsBeforeFullStops(source)).toEqual([]);
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

describe('the words of the tool', () => {
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
      ...('run' in line ? wordsOfFlags(line.usage.flags) : []),
      ...line.entries.flatMap(wordsOfCommand),
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
      ...saidBy(reopenWords),
      ...saidBy(undoWords),
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
    expect(evidenceAsks.date(null, null)).toContain('Enter = onbekend');
    expect(evidenceAsks.date('2026-10-01', null)).toContain('Enter = deze datum, - = onbekend');
    expect(closingWords.dossierMade('map', 'De Boog')).toContain('"map"');
    expect(closingWords.afterInit('map').join()).toContain('--dossier map');
    expect(closingWords.openReport('x.html')).toContain('x.html');
    expect(closingWords.evidenceAdded('id', 'a.pdf')).toContain('bewijs/a.pdf');
    expect(
      closingWords.evidenceRemoved('id') + closingWords.fileKept('a', '.') + closingWords.fileRemoved('a'),
    ).toContain('bewijs/a');
    expect(closingWords.afterAdd('.') + closingWords.outputWritten('x')).toContain('ouder-audit check');
    expect(closingWords.demoMade('v') + closingWords.demoNext('v').join()).toContain('ouder-audit assess v');
    expect(
      closingWords.answersTaken({ answers: 1, replaced: 0, rewritten: 0, sessions: 2, actions: 0, votes: 'none' }),
    ).toContain('Overgenomen: 1 antwoord en 2 gesprekken.');
    expect(
      closingWords.answersTaken({ answers: 2, replaced: 1, rewritten: 1, sessions: 0, actions: 0, votes: 'kept' }),
    ).toContain(
      'Bij 1 vraag stond al een ander antwoord. Dat is vervangen. Bij 1 vraag is ook een toelichting vervangen. Stemmen zijn gebleven.',
    );
  });

  it('are Dutch at the start of an interview', () => {
    expect(interviewWords.welcome('De Boog', 44, 44, null).join(' ')).toContain('60 tot 90 minuten');
    expect(interviewWords.welcome('De Boog', 1, 44, 'Ouder').join(' ')).toContain('Nog 1 vraag van 44 open');
    expect(closingWords.frameworkValid(1, 2)).toBe('Het keurmerk klopt: 1 criterium, 2 vragen.');
    expect(closingWords.goOn('.')).toBe('Verder gaan kan met: ouder-audit assess');
  });
});
