import { count, dutchDate, levelLabel, listWords } from '../../base/words/words.ts';
import type { Level } from '../../framework/quality-mark.ts';
import { defineFinding } from '../define-finding.ts';
import type { RuleEffect } from '../rule-effect.ts';
import { ruleEffectWords } from '../words.ts';

/** About the answers, who gave them, and the framework they are for. */
export const answersFindings = {
  'unanswered-question': defineFinding<{ text: string }>({
    severity: 'warning',
    act: 'answers',
    tag: 'antwoorden',
    title: 'Vraag is nog open',
    text: ({ text }) => text,
    advice: (_params, at) => `Beantwoord de vraag met het team: ouder-audit assess${at.folder} --open`,
    help: {
      what: 'Op deze vraag is nog geen antwoord gegeven.',
      why:
        'Zolang een vraag open is, heeft het criterium nog geen score en geen uitkomst. ' +
        'Ook de standaarden die erbij horen, wachten daarop.',
      mend:
        'Beantwoord de vraag met het team: `ouder-audit assess --open`. ' +
        'Weet niemand het antwoord, kies dan "weet ik niet".',
    },
    example: { text: 'Wat doen volwassenen op school als zij zien dat iemand wordt gepest?' },
  }),

  'unknown-answer': defineFinding<{ text: string }>({
    severity: 'note',
    act: 'answers',
    tag: 'antwoorden',
    title: 'Het team weet het niet',
    text: ({ text }) => text,
    advice: () => 'Vraag het aan iemand die het wel weet, en vul het antwoord dan in.',
    help: {
      what: 'Het team antwoordde "weet ik niet" op deze vraag.',
      why:
        'Dat mag, en het telt niet mee in het gemiddelde. ' +
        'Maakt het antwoord verschil, dan is de uitkomst van het criterium "niet vast te stellen".',
      mend:
        'Vraag het aan iemand die het wel weet, zoals een ouder of een collega. ' +
        'Vul het antwoord daarna in met `ouder-audit assess --review`.',
    },
    example: { text: 'Hoe hoorde u bij het laatste besluit wat ouders ervan vonden?' },
  }),

  'thin-remark': defineFinding<{ words: number; minWords: number }>({
    severity: 'note',
    act: 'answers',
    tag: 'antwoorden',
    title: 'Toelichting is kort',
    text: ({ words, minWords }) =>
      words === 0
        ? 'Er staat niet bij waaraan u dit ziet.'
        : `De toelichting telt ${count(words, 'woord', 'woorden')}. Met ${minWords} woorden of meer begrijpt een ander wat er gebeurde.`,
    advice: () => 'Schrijf op wat er gebeurde en wie het merkte, zonder namen.',
    help: {
      what: 'Het niveau is hoog, maar de toelichting is kort of ontbreekt.',
      why: 'Een ander ziet dan niet waarop het team dit niveau baseert. Het is een tip: de score verandert er niet door.',
      mend:
        'Schrijf op wat er gebeurde en wie het merkte, zonder namen. ' + 'Dat kan met `ouder-audit assess --review`.',
    },
    example: { words: 2, minWords: 5 },
  }),

  'thin-justification': defineFinding<{ words: number; minWords: number }>({
    severity: 'warning',
    act: 'answers',
    tag: 'antwoorden',
    title: 'Niet duidelijk waarom de vraag niet van toepassing is',
    text: ({ words, minWords }) =>
      `De uitleg telt ${count(words, 'woord', 'woorden')}. Met ${minWords} woorden of meer kan een ander nagaan of het klopt. Nu telt het antwoord als "weet ik niet".`,
    advice: (_params, at) =>
      `Schrijf op waarom deze vraag bij uw school niet past: ouder-audit assess${at.folder} --review`,
    help: {
      what: 'Het antwoord is "niet van toepassing". Waarom dat zo is, staat er niet of maar in een paar woorden.',
      why:
        'Een vraag die niet van toepassing is, telt niet mee. Dat moet een ander kunnen nagaan. ' +
        'Zolang dat niet kan, telt het antwoord voor de uitkomst als "weet ik niet".',
      mend:
        'Schrijf in een zin waarom de vraag niet past, zoals "De school heeft nog geen bovenbouw." ' +
        'Dat kan met `ouder-audit assess --review`.',
    },
    example: { words: 1, minWords: 4 },
  }),

  'vote-spread': defineFinding<{ lowest: Level; highest: Level }>({
    severity: 'note',
    act: 'answers',
    tag: 'antwoorden',
    title: 'Stemmen lopen ver uiteen',
    text: ({ lowest, highest }) =>
      `De stemmen lopen van ${levelLabel(lowest)} tot ${levelLabel(highest)}. Niet iedereen ziet hetzelfde.`,
    advice: () =>
      'Praat erover door: wat ziet de een dat de ander niet ziet? Schrijf op wat zij vinden die anders kozen.',
    help: {
      what: 'Verschillende mensen gaven elk een niveau, en die niveaus liggen ver uit elkaar.',
      why:
        'Zo’n verschil zegt iets. Vaak ziet een ouder of leerling iets wat het team niet ziet. ' +
        'Het wordt nooit gemiddeld: het team kiest samen een niveau, en de stemmen blijven staan.',
      mend:
        'Praat erover door en schrijf bij `minority` wat zij vinden die anders kozen. ' +
        'De bevinding blijft staan zolang de stemmen verschillen. Dat is goed: het is geen fout.',
    },
    example: { lowest: 1, highest: 3 },
  }),

  'no-parent-present': defineFinding<{ sessions: number }>({
    severity: 'warning',
    act: 'answers',
    tag: 'antwoorden',
    mendedAt: () => ({ file: 'antwoorden.yaml', keys: ['sessions'] }),
    title: 'Er zat geen ouder aan tafel',
    text: ({ sessions }) =>
      sessions === 0
        ? 'Nergens staat wie de vragen heeft beantwoord.'
        : 'Bij geen enkel gesprek was een ouder aanwezig.',
    advice: (_params, at) =>
      `Nodig een ouder uit en loop de antwoorden samen na: ouder-audit assess${at.folder} --review`,
    help: {
      what: 'Er zijn vragen beantwoord, maar nergens staat dat er een ouder bij was.',
      why:
        'Ouders zien vaak andere dingen dan het team. ' +
        'Zonder hun stem zegt een zelfbeoordeling over ouderbetrokkenheid minder.',
      mend:
        'Nodig een ouder uit en loop de antwoorden samen na met `ouder-audit assess --review`. ' +
        'Daar vraagt het programma wie er aan tafel zitten. Kies dan ook de ouder.',
    },
    example: { sessions: 1 },
  }),

  'low-level-without-action': defineFinding<{ questions: string[] }>({
    severity: 'note',
    act: 'agreements',
    tag: 'antwoorden',
    mendedAt: () => ({ file: 'antwoorden.yaml', keys: ['actions', 'answers'] }),
    title: 'Laag niveau zonder afspraak',
    text: ({ questions }) =>
      `Bij ${listWords(questions, 'en')} is het niveau laag. Er staat nog geen afspraak bij dit criterium.`,
    advice: (_params, at) => `Spreek af wie wat doet en wanneer: ouder-audit actions add${at.folder}`,
    help: {
      what: 'Bij dit criterium heeft een vraag een laag niveau, en er is nog geen afspraak om dat te verbeteren.',
      why: 'Met een laag niveau komt het criterium niet op "voldaan". Een afspraak helpt om echt iets te veranderen.',
      mend: 'Spreek af wie wat doet en wanneer, met een rol en zonder namen: `ouder-audit actions add`.',
    },
    example: { questions: ['C4.4', 'C10.3'] },
  }),

  /** `number`: the place of an action in the file, from 1, by which `actions done` calls it. */
  'action-overdue': defineFinding<{ actions: { number: number; due: string }[] }>({
    severity: 'warning',
    act: 'agreements',
    tag: 'antwoorden',
    mendedAt: ({ actions }) => ({
      file: 'antwoorden.yaml',
      keys: [...actions.slice(0, 1).map(({ number }) => `actions/${number - 1}`), 'actions'],
    }),
    title: 'Afspraak is te laat',
    text: ({ actions }) =>
      `${listWords(
        actions.map(({ number, due }) => `afspraak ${number} (${dutchDate(due)})`),
        'en',
      ).replace(/^a/, 'A')} had${actions.length === 1 ? '' : 'den'} klaar moeten zijn.`,
    advice: ({ actions }, at) =>
      `Nog niet gedaan? Kies een nieuwe datum met "ouder-audit actions move ${actions[0]?.number}${at.folder}". Wel gedaan? Zeg of het hielp: ouder-audit actions done ${actions[0]?.number}${at.folder}`,
    help: {
      what: 'De datum van een afspraak is voorbij, en nergens staat dat het is gedaan.',
      why: 'Een afspraak die blijft liggen, verandert niets. Wie het rapport leest, ziet dat zij te laat is.',
      mend:
        'Is het gedaan? Zeg dan of het hielp: `ouder-audit actions done`. ' +
        'Is er meer tijd nodig, kies dan een nieuwe datum: `ouder-audit actions move`.',
    },
    example: { actions: [{ number: 2, due: '2026-10-16' }] },
  }),

  /** `changes` is null when nobody can tell what the rules changed, and absent where another file tells of it. */
  'framework-version-differs': defineFinding<{
    file: string;
    found: string;
    loaded: string;
    droppedAnswers: string[];
    changes?: RuleEffect[] | null;
  }>({
    severity: 'warning',
    act: 'upkeep',
    tag: 'keurmerk',
    mendedAt: ({ file }) => ({ file, keys: ['qualityMark'] }),
    apart: ({ file }) => file,
    title: 'Andere versie van het keurmerk',
    text: ({ file, found, loaded, droppedAnswers, changes }) =>
      [
        `${file} is gemaakt voor ${found}. Nu wordt ${loaded} gebruikt.`,
        ...(droppedAnswers.length === 0
          ? []
          : [`Deze antwoorden tellen niet meer mee: ${listWords(droppedAnswers, 'en')}.`]),
        ...(changes === undefined ? [] : [ruleEffectWords(changes)]),
      ].join(' '),
    advice: (_params, at) =>
      `Loop eerst de vragen na met "ouder-audit assess${at.folder} --review". Neem dan de nieuwe versie over: ouder-audit school edit${at.folder} --new-version`,
    help: {
      what:
        'Een bestand van het dossier hoort bij een ander keurmerk dan nu wordt gebruikt, of bij een andere versie. ' +
        'Kent het programma de regels van toen, dan staat erbij welke uitkomst door de nieuwe regels anders is, en door welke regel.',
      why: 'Vragen en eisen kunnen veranderd zijn. Antwoorden op vragen die niet meer bestaan, tellen niet mee.',
      mend:
        'Loop de vragen na met `ouder-audit assess --review`. ' +
        'Neem daarna de nieuwe versie over met `ouder-audit school edit --new-version`.',
    },
    example: {
      file: 'antwoorden.yaml',
      found: 'keurmerk-ouderbetrokkenheid 1.0.0',
      loaded: 'keurmerk-ouderbetrokkenheid 1.3.0',
      droppedAnswers: ['C4.5'],
      changes: [{ criterion: 'C3', from: 'met', to: 'undetermined', by: ['minLevels'] }],
    },
  }),
};
