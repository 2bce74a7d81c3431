import { describe, expect, it } from 'vitest';
import type { MergeRow } from '../../src/answers/merge-table.ts';
import { mergeTable, mergeWords, remarkLines } from '../../src/answers/words/merge.ts';
import { exportWords, sheetWords } from '../../src/answers/words/questions.ts';
import { closingWords } from '../../src/base/words/closing.ts';
import { answerWords } from '../../src/base/words/words.ts';
import { copyComment } from '../../src/dossier/words/files.ts';
import { evidenceAsks } from '../../src/evidence/words/evidence.ts';
import { interviewWords } from '../../src/interview/words/interview.ts';
import { menuWords, optionWords, sittingWords } from '../../src/interview/words/sitting.ts';
import { promptWords } from '../../src/terminal/words/prompts.ts';
import { personalDataQuestion } from '../../src/wording/personal-data.ts';

const C1 = { id: 'C1', title: 'Gedeelde visie' };

describe('the words of a sitting', () => {
  it('count nothing as nothing, never as "0 of so many"', () => {
    const left = { questions: 0, minutes: 0 };
    const said = [
      ...interviewWords.welcome('De Brug', 0, 44, null),
      interviewWords.questionHeading('C1.1', 1, 4, left),
      optionWords.criterion({ ...C1, answered: 0, of: 4 }),
      sittingWords.summary(C1, 0, 4, null),
    ];
    expect(said.join(' ')).not.toMatch(/\b0\b/);
    expect(said).toContain('Alle vragen zijn beantwoord. Stoppen kan altijd.');
    expect(said).toContain('Vraag C1.1 (1 van 4) · alles is beantwoord');
  });

  it('never call those a minority who chose another level: they may be three of four', () => {
    expect(interviewWords.minority + interviewWords.minorityAgain).not.toContain('minderheid');
  });

  it('say at an explanation how to read on, where there is more', () => {
    expect(interviewWords.panelKeys('u', true)).toBe('u: verder lezen · Enter: terug naar de keuzes');
    expect(interviewWords.panelKeys('u', false)).toBe('Enter: terug naar de keuzes');
  });

  it('name an answer in a word', () => {
    const state = 'open' as const;
    expect(answerWords({ state: 'level', level: 2 })).toBe('2.0');
    expect(answerWords({ state: 'unknown', level: null })).toBe('weet ik niet');
    expect(answerWords({ state: 'notApplicable', level: null })).toBe('niet van toepassing');
    expect(answerWords({ state, level: null })).toBe('nog open');
  });

  it('say who gave what, and how far that lies apart, without a mean', () => {
    const voice = (role: string, level: 0 | 1 | 2 | 3 | null, remark: string | null = null) => ({
      role,
      state: level === null ? ('open' as const) : ('level' as const),
      level,
      remark,
    });
    expect(sittingWords.voice(voice('Ouder', 1, 'Ik hoor\nniets.'))).toBe('  Ouder: 1.0. "Ik hoor niets."');
    expect(sittingWords.voice(voice('Ouder', null, 'Navragen.'))).toBe('  Ouder. "Navragen."');
    expect(sittingWords.spread(2, [voice('a', 1), voice('b', 3)])).toContain('van 1.0 tot 3.0');
    expect(sittingWords.spread(0, [voice('a', 3), voice('b', 3)])).toBe('Allen gaven 3.0.');
    expect(sittingWords.spread(0, [voice('a', 3)])).toBe('');
    expect(sittingWords.proposal({ ...voice('', 2), minority: null })).toBe('  2.0');
    expect(sittingWords.proposal({ ...voice('', 2, 'Zo.'), minority: 'Niet\nzo.' })).toBe(
      '  2.0. "Zo." Wie anders koos: "Niet zo."',
    );
  });

  it('sum a criterion up', () => {
    expect(sittingWords.summary(C1, 4, 4, 2.5)).toBe('C1 Gedeelde visie: 4 van 4 beantwoord, gemiddeld 2,50.');
    expect(sittingWords.summary(C1, 3, 4, null)).toBe('C1 Gedeelde visie: 3 van 4 beantwoord.');
    expect(sittingWords.later(1) + sittingWords.actions(2)).toBe('1 vraag op "later".2 afspraken lopen.');
    expect(sittingWords.evidence(['Visie', 'Verslag'], 'unlisted', '')).toBe(
      'Bewijs: visie of verslag staat nog niet in de lijst.',
    );
    expect(sittingWords.evidence(['Visie'], 'missing', 'document is te oud')).toBe(
      'Bewijs: visie staat in de lijst, maar telt niet mee: document is te oud.',
    );
    expect(sittingWords.actionRecorded('Bellen.', 'Ouder', '2027-02-01')).toBe(
      'Afgesproken: "Bellen." Wie: ouder. Voor 1 februari 2027.',
    );
    expect(sittingWords.actionRecorded('Ik mocht meelezen', 'Ouder', null)).toBe(
      'Afgesproken: "Ik mocht meelezen". Wie: ouder.',
    );
    expect(sittingWords.actionRecorded('Bellen.', null, null)).toBe('Afgesproken: "Bellen."');
    expect(sittingWords.evidenceLinked('C1', 1) + sittingWords.evidenceLinked('C1', 2)).toBe(
      'Bij C1 hoort nu 1 stuk.Bij C1 horen nu 2 stukken.',
    );
    expect(sittingWords.savedElsewhere('/x', false)).toBe('Alle antwoorden staan nu in: /x');
    expect(sittingWords.savedElsewhere('/x', true)).toBe('De hele lijst met bewijs staat nu in: /x');
  });

  it('fill the menus', () => {
    const starts = (['none', 'of-others', 'some'] as const).map(menuWords.start);
    expect(new Set(starts).size).toBe(3);
    for (const title of [menuWords.pickQuestion, menuWords.overview, menuWords.evidence, menuWords.tickEvidence]) {
      expect(title(C1)).toContain('C1 Gedeelde visie');
    }
    expect(personalDataQuestion(['phone', 'phone', 'bsn'])).toContain(
      'een telefoonnummer dat niet van de school is en wat op een burgerservicenummer (BSN) lijkt',
    );
    expect(personalDataQuestion(['phone', 'phone'])).toMatch(/^Hierin staat een telefoonnummer/);
    expect(personalDataQuestion(['phone', 'bsn'])).toMatch(/^Hierin staan /);
    expect(personalDataQuestion(['phone'])).not.toContain('de rol');
    expect(personalDataQuestion(['person'])).toContain('Schrijf liever de rol op');
    expect(menuWords.proposeAction('Bel.')).toContain('Voorstel: "Bel."');
    for (const start of ['open', 'agree', 'low', 'later', 'all'] as const)
      expect(optionWords.start(start, 3)).toContain('(3)');
    expect(optionWords.criterion({ ...C1, answered: 1, of: 4 })).toBe('C1 Gedeelde visie (1 van 4 beantwoord)');
    expect(optionWords.question('C1.1', 'Kort?', '2.0', null)).toBe('C1.1 Kort? [2.0]');
    const bare = { remark: null, minority: null, votes: null };
    expect(optionWords.question('C1.1', 'Kort?', '2.0', bare)).toBe('C1.1 Kort? [2.0]');
    expect(
      optionWords.question('C1.1', 'Kort?', '2.0', {
        remark: 'Zo\nis het.',
        minority: 'Nee.',
        votes: { lowest: 1, highest: 3 },
      }),
    ).toBe('C1.1 Kort? [2.0] · stemmen: 1.0 tot 3.0 · toelichting: "Zo is het." · wie anders koos: "Nee."');
    expect(optionWords.question('C1.1', 'Kort?', '2.0', { ...bare, votes: { lowest: 2, highest: 2 } })).toMatch(
      /stemmen: 2\.0$/,
    );
    expect(optionWords.question('C1.1', 'woord '.repeat(20), '2.0', null)).toMatch(/ … \[2\.0\]$/);
    expect(optionWords.goOn(null) + optionWords.goOn(C1)).toBe('KlaarVerder met C1 Gedeelde visie');
    expect(optionWords.file('visie', null, 'Visie')).toBe('visie (Visie)');
    expect(optionWords.fromList(1)).toContain('1 stuk');
  });

  it('tell a role whose copy it fills in, and what happens with it', () => {
    expect(interviewWords.welcome('De Boog', 3, 44, 'Ouder').join(' ')).toContain('ingevuld als: ouder');
    expect(interviewWords.questionHeading('C1.1', 1, 4, { questions: 3, minutes: null })).toBe(
      'Vraag C1.1 (1 van 4) · nog 3 open',
    );
    expect(interviewWords.takeOver('pc', '2026-11-02 09:05')).toContain('(pc), sinds 2 november 2026 om 9:05 uur.');
    expect(interviewWords.takeOver('pc', null)).toContain('(pc). Kijk of');
    expect(interviewWords.mergeCopies(['a.yaml'])).toContain('staat een ander exemplaar');
    expect(interviewWords.mergeCopies(['a.yaml', 'b.yaml'])).toContain('a.yaml en b.yaml. Nu');
    expect(interviewWords.mergeCopies([...'abcdef'])).toContain('andere exemplaren van de antwoorden: 6 bestanden. Nu');
    expect(interviewWords.voteAgain('C1.1')).toContain('Vraag C1.1 is al beantwoord.');
    expect(interviewWords.vote('Ouder', 1, 3) + interviewWords.voted('Ouder')).toContain('Stem 1 van 3: Ouder.');
    expect(interviewWords.meaning('2.0') + evidenceAsks.inFolder('map')).toContain('2.0');
    expect(interviewWords.allKeys(true).join()).toContain('bewijs');
    expect(interviewWords.allVoteKeys(true).join()).toMatch(
      /x {2}geen stem.*eerste stem.*n {2}niet van.*l {2}later · t {2}terug.*e {2}bewijs.*s {2}stoppen/,
    );
    expect(interviewWords.allVoteKeys(false).join()).not.toMatch(/later|terug(?! naar de vorige stem)/);
    expect(interviewWords.allKeys(false).join()).not.toContain('bewijs');
    expect(closingWords.goOn('school', { as: 'ouder' })).toBe(
      'Verder gaan kan met: ouder-audit assess school --as ouder',
    );
    expect(closingWords.goOn('school', { vote: true, plain: true })).toMatch(/assess school --vote --plain$/);
    expect(closingWords.stoppedElsewhere(false)).not.toBe(closingWords.stoppedElsewhere(true));
    expect(closingWords.bringBackAnswers('school', '/op de stick/a.yaml')).toContain(
      'ouder-audit assess school --answers "/op de stick/a.yaml"',
    );
    expect(closingWords.bringBackAnswers('.', 'a.yaml', 'ouder')).toContain('assess --as ouder --answers a.yaml');
    expect(closingWords.bringBackRegister('.', 'b.yaml') + closingWords.bringBackRegister('school', 'b.yaml')).toMatch(
      /in deze map en noem het bewijs\.yaml[\s\S]*in de map "school"/,
    );
    expect(closingWords.copyFinished('.')).toContain('ouder-audit answers merge');
    expect(copyComment('ouder')).toContain('--as ouder');
  });

  it('say what can be typed', () => {
    expect(promptWords.typeOneOf(1, 1)).toContain('Typ 1');
    expect(promptWords.typeOneOf(1, 3)).toContain('van 1 tot en met 3');
    expect(promptWords.typeChoice([0, 1, 9])).toContain('0, 1 of 9');
    expect(promptWords.enterMeans(2) + promptWords.stands('Zo.')).toContain('Enter = 2');
  });
});

describe('the words of a merge', () => {
  const titles = { ouder: 'Ouder', ib: 'Intern begeleider' };
  const parents = {
    role: 'ouder',
    given: [
      { state: 'level' as const, level: 1 as const, count: 2 },
      { state: 'notApplicable' as const, level: null, count: 1 },
    ],
    remarks: ['Ik zie het niet.', 'Nooit\ngezien.'],
  };
  const rows: MergeRow[] = [
    {
      question: 'C1.1',
      before: { level: 2 },
      versions: [{ from: 'kopie.yaml', answer: { unknown: true } }],
      roles: [parents],
      after: {},
    },
    {
      question: 'C1.2',
      before: null,
      versions: [{ from: 'kopie.yaml', answer: { level: 3 } }],
      roles: [],
      after: { level: 3 },
    },
    {
      question: 'C1.3',
      before: { level: 2 },
      versions: [],
      roles: [{ role: 'ib', given: [], remarks: ['Navragen.'] }],
      after: { level: 2 },
    },
  ];

  it('are a table where that fits, and blocks where it does not', () => {
    expect(mergeTable(rows, titles, 110)).toEqual(
      [
        'Vraag  Er stond  kopie.yaml    Ouder                             Intern begeleider  Blijft',
        'C1.1   2.0       weet ik niet  1.0 (2 keer), niet van toepassing  –                  open: samen bespreken',
        'C1.2   –         3.0           –                                 –                  3.0',
        'C1.3   2.0       –             –                                 1 toelichting      2.0',
      ].map((line) => expect.stringMatching(new RegExp(line.replace(/ {2,}/g, ' +').replace(/[().]/g, '\\$&')))),
    );
    expect(mergeTable(rows, titles, 50)).toEqual([
      'C1.1',
      '  Er stond: 2.0',
      '  kopie.yaml: weet ik niet',
      '  Ouder: 1.0 (2 keer), niet van toepassing',
      '  Blijft: open: samen bespreken',
      'C1.2',
      '  kopie.yaml: 3.0',
      '  Blijft: 3.0',
      'C1.3',
      '  Er stond: 2.0',
      '  Intern begeleider: 1 toelichting',
      '  Blijft: 2.0',
    ]);
  });

  it('tell what people wrote per role, and not who', () => {
    expect(remarkLines(rows, titles, 100)).toEqual([
      'C1.1, ouder:',
      '  "Ik zie het niet."',
      '  "Nooit gezien."',
      'C1.3, intern begeleider:',
      '  "Navragen."',
    ]);
  });

  it('end with what comes next', () => {
    expect(mergeWords.nothingFound('.') + mergeWords.nothingFound('school')).toContain('--dossier school');
    expect(mergeWords.nothingNew(['a', 'b'])).toBe('Alles uit a en b stond er al in.');
    expect(mergeWords.merged(['a'], 1)).toBe('Samengevoegd uit a: 1 antwoord overgenomen.');
    const gaveWay = {
      question: 'C1.1',
      before: null,
      came: [],
      after: null,
      became: 'agree' as const,
      gaveWay: ['ouder', 'ib'],
    };
    expect(mergeWords.gaveWay(gaveWay, titles)).toContain(
      'Bij C1.1 staat in een ander exemplaar een andere stem van: ouder en intern begeleider.',
    );
    expect(mergeWords.done + mergeWords.unreadable(['a', 'b'], 'school')).toBe(
      'Samengevoegd.Niet te lezen: a en b. Wat eraan mankeert, zegt: ouder-audit answers merge --dossier school',
    );
    expect(mergeWords.aside(['a\n.yaml', 'b'], 'x')).toContain('"x": a .yaml, b.');
    expect(mergeWords.aside([...'abcdef'], 'x')).toBe('6 bestanden zijn niet meer nodig en staan nu in "x".');
    expect(mergeWords.next(2, '.')).toContain('ouder-audit assess');
    expect(mergeWords.next(0, '.')).toContain('ouder-audit check');
  });
});

describe('the words of an export', () => {
  it('say how to fill it in, and how to read it back', () => {
    expect(sheetWords.title(null) + sheetWords.title('De Boog')).toContain('De Boog');
    expect(sheetWords.filledBy(null)).toBe('Ingevuld door het team');
    expect(exportWords.open('vragen.html', 'html')).toContain('browser');
    expect(exportWords.open('vragen.csv', 'csv')).toContain('Vul vragen.csv in');
    expect(exportWords.readBack('mijn vragen.csv', 'school', null)).toContain('--answers "mijn vragen.csv"');
    expect(exportWords.readBack('a.csv', '.', 'ouder')).toContain('ouder-audit answers merge a.csv');
    expect(exportWords.typeOver('school', null)).toMatch(/ouder-audit assess school$/);
    expect(exportWords.typeOver('.', 'ouder')).toMatch(/ouder-audit assess --as ouder$/);
    expect(exportWords.written('a')).toBe('Geschreven: a');
  });
});
