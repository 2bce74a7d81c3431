import type { AuditProblem, RepliedId, ReviewSource } from '../../assessment/audit-review.ts';
import { meant } from '../../base/words/error-words.ts';
import { count, dutchDate, dutchScore, levelLabel, listWords } from '../../base/words/words.ts';
import type { AuditVerdict, Decision, Method } from '../../dossier/audit-file-shape.ts';
import type { RepliedKind, ReplyKind } from '../../dossier/reply-file-shape.ts';
import type { FrozenChange } from '../../findings/frozen-change.ts';
import { verdictWords } from '../../wording/verdicts.ts';
import type { Replaced } from '../errors.ts';

/** Words about an audit that the terminal and the report share. */

export const methodWords: Record<Method, string> = {
  talk: 'gesprek',
  observation: 'observatie',
  document: 'document',
};

export const adviceWords: Record<Decision, string> = {
  grant: 'toekennen',
  conditional: 'toekennen onder voorwaarden',
  refuse: 'niet toekennen',
};

/** A verdict or an advice. */
export const auditOutcomeWords: Record<AuditVerdict | Decision, string> = { ...verdictWords, ...adviceWords };

export const replyWords: Record<ReplyKind, string> = {
  agree: 'eens',
  disagree: 'niet eens',
  correct: 'een feit klopt niet',
};

export const frozenChangeWords: Record<FrozenChange['what'], string> = {
  changed: 'veranderd',
  added: 'erbij gekomen',
  missing: 'weg',
  erased: 'gewist',
  framework: 'dit keurmerk oordeelt nu anders',
  edited: 'met de hand gewijzigd na het vastleggen',
};

export const auditorName = (auditor: string): string => (auditor === '' ? 'de eerste auditor' : `auditor ${auditor}`);

/**
 * A source in a few words, such as 'gesprek G1: Ouder (6 personen)'; with the auditor's name if two auditors may use the same
 * source name.
 */
export const sourceWords = (source: ReviewSource): string => {
  const { id, method, title, people, date, auditor, erased } = source;
  const owner = auditor === null ? '' : ` van ${auditorName(auditor)}`;
  const gone = erased ? ' (gewist)' : '';
  const number = people === null ? '' : ` (${count(people, 'persoon', 'personen')})`;
  const day = date === null ? '' : `, ${dutchDate(date)}`;
  return `${methodWords[method]} ${id}${owner}${title === id ? '' : `: ${title}`}${number}${day}${gone}`;
};

const NAMES: Record<RepliedKind, (ids: readonly string[]) => string> = {
  finding: (ids) => `${ids.length === 1 ? 'bevinding' : 'bevindingen'} ${listWords(ids, 'en')}`,
  verdict: (ids) => `het oordeel over ${listWords(ids, 'en')}`,
  condition: (ids) => `de voorwaarde bij ${listWords(ids, 'en')}`,
  advice: () => 'het advies',
};

/** A text by its name, such as 'bevinding C1-1' or 'het oordeel over C1'. */
export const textName = ({ kind, id }: RepliedId): string => NAMES[kind]([id]);

/** Several texts by name, each kind once. */
export const textNames = (texts: readonly RepliedId[]): string =>
  (['finding', 'verdict', 'condition', 'advice'] as const)
    .map((kind) => ({ kind, ids: texts.filter((text) => text.kind === kind).map(({ id }) => id) }))
    .filter(({ ids }) => ids.length > 0)
    .map(({ kind, ids }) => NAMES[kind](ids))
    .join('; ');

const verdictCounts: Record<Exclude<AuditVerdict, 'met'>, string> = {
  partlyMet: 'deels voldaan',
  notMet: 'niet voldaan',
  undetermined: 'niet vast te stellen',
};

const overWords = (over: Extract<AuditProblem, { code: 'advice-forbidden' }>['over']): string =>
  listWords(
    over.map(
      ({ verdict, count: number, most }) =>
        `${number} ${verdict === 'met' ? verdictWords.met : verdictCounts[verdict]} (${most === 0 ? 'geen enkele mag' : `hoogstens ${most}`})`,
    ),
    'en',
  );

/** The words with a capital, to begin a sentence. */
export const sentence = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;

/** @param auditor '' for the only one or the first */
const placeOf = (criterion: string, auditor: string): string =>
  auditor === '' ? `Bij ${criterion}` : `Bij ${criterion} van ${auditorName(auditor)}`;

const several = (ids: readonly string[]): string => listWords(ids, 'en');

/** What is missing, as a report says it to everybody; or that with what an auditor does about it. */
type Said = string | readonly [lacks: string, toDo: string];

const WORDS: { [Code in AuditProblem['code']]: (problem: Extract<AuditProblem, { code: Code }>) => Said } = {
  'one-source': ({ criterion, count: number, needed }) =>
    number === 0
      ? `${criterion} rust op geen enkele bron. Er zijn er ten minste ${needed} nodig.`
      : number === 1
        ? `${criterion} rust op één bron. Er zijn er ten minste ${needed} nodig.`
        : `${criterion} rust op ${number} bronnen. Er zijn er ten minste ${needed} nodig.`,
  'one-kind': ({ criterion, method, needed }) =>
    `${criterion} rust op één soort bron: ${methodWords[method]}. Er zijn er ten minste ${needed} nodig, zoals een gesprek en een document.`,
  'unknown-source': ({ criterion, source, nearest }) =>
    `${criterion} noemt bron "${source}". Die staat niet bij de gesprekken en niet in bewijs.yaml.${meant(nearest)}`,
  'unknown-criterion': ({ criterion, nearest }) =>
    `Er staat een oordeel over "${criterion}". Dat criterium bestaat niet.${meant(nearest)}`,
  'unknown-question': ({ criterion, question, nearest }) =>
    `Bij ${criterion} staat een niveau voor vraag "${question}". Die vraag hoort niet bij ${criterion}.${meant(nearest)}`,
  'questions-missing': ({ criterion, auditor, count: number, needed, voices }) => [
    `${placeOf(criterion, auditor)} ${number === 0 ? 'heeft nog geen enkele vraag' : number === 1 ? 'heeft nog maar 1 vraag' : `hebben nog maar ${number} vragen`} een niveau van de auditor zelf.`,
    `Geef dat bij ten minste ${count(needed, 'vraag', 'vragen')}.${voices.length === 0 ? '' : ` Een daarvan is een vraag voor ${listWords(voices, 'of')}.`}`,
  ],
  'voice-missing': ({ criterion, auditor, voices }) => [
    `${placeOf(criterion, auditor)} heeft nog geen vraag voor ${listWords(voices, 'of')} een niveau van de auditor zelf.`,
    "Geef dat bij ten minste één zo'n vraag.",
  ],
  'finding-missing': ({ criterion, auditor, count: number, needed }) =>
    number === 0
      ? [
          `${placeOf(criterion, auditor)} staat nog geen bevinding met een bron.`,
          `Schrijf op wat u vaststelde, en waaruit dat blijkt.`,
        ]
      : `${placeOf(criterion, auditor)} ${number === 1 ? 'staat' : 'staan'} maar ${count(number, 'bevinding', 'bevindingen')} met een bron. Er ${needed === 1 ? 'is' : 'zijn'} er ten minste ${needed} nodig.`,
  'reason-thin': ({ criterion, auditor, words, needed }) =>
    words === 0
      ? [
          `${placeOf(criterion, auditor)} ontbreekt de reden van het oordeel.`,
          `Schrijf in ten minste ${count(needed, 'woord', 'woorden')} waarom.`,
        ]
      : [
          `${placeOf(criterion, auditor)} is de reden te kort om te volgen.`,
          `Schrijf ten minste ${needed} woorden, en niet steeds dezelfde.`,
        ],
  'reason-twice': ({ criterion, auditor, other }) => [
    `${placeOf(criterion, auditor)} staat een reden die ook ${criterion === other ? 'voor iets anders' : `bij ${other}`} staat. Die telt één keer.`,
    `Schrijf bij elk oordeel een eigen reden.`,
  ],
  'deviation-missing': ({ criterion, auditor, verdict, proposed, needed }) => [
    `${placeOf(criterion, auditor)} is het oordeel "${verdictWords[verdict]}". Uit de niveaus en het gevraagde bewijs volgt "${verdictWords[proposed]}".`,
    `Schrijf in ten minste ${count(needed, 'woord', 'woorden')} waarom het anders is, of wijzig een van beide.`,
  ],
  'by-hand': ({ criterion, auditor, agreed }) =>
    criterion === null
      ? [
          `Het advies ${agreed ? 'dat is afgesproken' : `van ${auditorName(auditor)}`}${agreed ? ',' : ''} is met de hand gewijzigd: het logboek zegt iets anders.`,
          `Geef het opnieuw.`,
        ]
      : [
          `${placeOf(criterion, auditor)} is het oordeel${agreed ? ' dat is afgesproken,' : ''} met de hand gewijzigd: het logboek zegt iets anders.`,
          `Geef het opnieuw.`,
        ],
  'people-missing': ({ source }) => `Bij gesprek ${source} staat niet met hoeveel mensen het was.`,
  'group-missing': ({ source }) => `Bij gesprek ${source} staat niet met welke groep het was. Het telt nog niet mee.`,
  'sample-missing': ({ source, method }) =>
    `Bij ${methodWords[method]} ${source} staat niet wat er is bekeken. Het telt nog niet mee.`,
  'date-unlikely': ({ source, date, first, today }) =>
    date > today
      ? `Bij ${source} staat ${dutchDate(date)}. Die dag moet nog komen, dus het telt niet mee.`
      : `Bij ${source} staat ${dutchDate(date)}. Wat vóór ${dutchDate(first)} was, telt niet mee.`,
  'file-missing': ({ criterion, source }) =>
    `${criterion} noemt bron "${source}". Het bestand daarvan is er niet of is leeg, dus het telt niet mee.`,
  'not-linked': ({ criterion, source }) =>
    `${criterion} noemt bron "${source}". Dat stuk hoort in bewijs.yaml niet bij ${criterion}, dus het telt niet mee.`,
  'finding-twice': ({ finding, criteria }) => [
    `Bevinding "${finding}" staat er twee keer, bij ${several(criteria)}.`,
    `Geef elke bevinding een eigen naam.`,
  ],
  'auditor-open': ({ auditor, criteria }) =>
    `${sentence(auditorName(auditor))} gaf nog geen oordeel over: ${several(criteria)}.`,
  'agreed-by-nobody': ({ criterion }) => [
    `Bij ${criterion} is een oordeel afgesproken dat geen van de auditoren gaf.`,
    `Kies een van beide oordelen, of wijzig eerst een oordeel.`,
  ],
  'advice-not-agreed': () => 'De auditoren verschillen nog over het advies.',
  'advice-future': ({ auditor, on }) =>
    `Het advies van ${auditorName(auditor)} is van ${dutchDate(on)}. Die dag moet nog komen.`,
  'advice-early': ({ auditor, on, after }) => [
    `Het advies van ${auditorName(auditor)} is van ${dutchDate(on)}. Het kan niet ouder zijn dan waar het op rust: ${dutchDate(after)}.`,
    `Geef het advies opnieuw.`,
  ],
  'condition-early': ({ criterion, due, on }) =>
    `De voorwaarde bij ${criterion} is klaar op ${dutchDate(due)}. Dat moet na het advies van ${dutchDate(on)} zijn.`,
  'verdict-missing': ({ criteria }) => `Nog geen oordeel over: ${several(criteria)}.`,
  'not-agreed': ({ criteria }) => `De auditoren verschillen nog over: ${several(criteria)}.`,
  'not-confirmed': ({ criteria, auditors }) =>
    `Nog niet bevestigd door ${listWords(auditors.map(auditorName), 'en')}: wat is afgesproken over ${several(criteria)}.`,
  'advice-not-confirmed': ({ auditors }) =>
    `Nog niet bevestigd door ${listWords(auditors.map(auditorName), 'en')}: het advies dat is afgesproken.`,
  reweigh: ({ criterion, auditor, sources }) => [
    `${criterion} moet opnieuw worden gewogen${auditor === '' ? '' : ` door ${auditorName(auditor)}`}: ${sources.length === 0 ? 'een bron' : `bron ${listWords(sources, 'en')}`} is gewist.`,
    `Geef het oordeel opnieuw, op wat er nog is.`,
  ],
  'auditor-unknown': ({ auditor }) => [
    `Van ${auditorName(auditor)} staat er niet bij voor welke organisatie en in welke rol.`,
    `Vul dat in.`,
  ],
  'not-heard': ({ groups }) => `Nog niet gesproken: ${several(groups)}.`,
  'independence-missing': () => 'De verklaring van onafhankelijkheid ontbreekt.',
  'not-frozen': () => ['Het dossier is niet vastgelegd.', 'Begin met: ouder-audit audit'],
  'changed-since': ({ files }) => [
    `Het dossier is veranderd sinds het werd vastgelegd: ${count(files, 'bestand', 'bestanden')}.`,
    `Leg het opnieuw vast met --freeze-again en een reden.`,
  ],
  'framework-changed': ({ framework }) => [
    `Het keurmerk ${framework} is anders dan toen het dossier werd vastgelegd.`,
    `Gebruik het keurmerk van toen, of leg opnieuw vast.`,
  ],
  'seal-edited': ({ file }) => [
    `In ${file} is met de hand gewijzigd wat was vastgelegd.`,
    `Zet het terug, of leg opnieuw vast.`,
  ],
  'advice-missing': ({ auditor }) =>
    auditor === null ? 'Er is nog geen advies.' : `${sentence(auditorName(auditor))} gaf nog geen advies.`,
  'advice-forbidden': ({ decision, over }) => `Het advies "${adviceWords[decision]}" kan niet: ${overWords(over)}.`,
  'condition-missing': ({ criteria }) => `Een voorwaarde met een datum ontbreekt bij: ${several(criteria)}.`,
  'condition-late': ({ criterion, due, last }) =>
    `De voorwaarde bij ${criterion} is pas klaar op ${dutchDate(due)}. Dat mag tot en met ${dutchDate(last)}.`,
  'condition-needless': ({ criterion }) => [
    `Bij ${criterion} staat een voorwaarde, maar het oordeel is "voldaan".`,
    `Haal de voorwaarde weg, of geef het oordeel opnieuw.`,
  ],
  'condition-forbidden': ({ criteria }) => [
    `Het advies is "toekennen", maar er staat een voorwaarde bij: ${several(criteria)}.`,
    `Haal de voorwaarde weg, of kies "toekennen onder voorwaarden".`,
  ],
  'condition-apart': ({ criteria }) => [
    `De auditoren schreven een andere voorwaarde op bij: ${several(criteria)}.`,
    `Maak er samen één van: schrijf hetzelfde op, of haal er een weg.`,
  ],
  'condition-nowhere': () => [
    'Het advies is "toekennen onder voorwaarden", maar er staat nergens een voorwaarde.',
    'Kies "toekennen", of schrijf een voorwaarde op.',
  ],
  'not-presented': ({ texts }) => [
    `Nog niet voorgelegd aan de school: ${textNames(texts)}.`,
    `Dat doet u in het menu, of met --present.`,
  ],
  'reply-lapsed': ({ texts }) => [
    `De tekst is veranderd nadat de school reageerde: ${textNames(texts)}. Die reactie telt niet meer.`,
    `Leg de nieuwe tekst voor.`,
  ],
  'reply-open': ({ texts, until }) =>
    `De school kan tot en met ${dutchDate(until)} nog reageren op: ${textNames(texts)}.`,
  'fact-open': ({ texts }) => [
    `De school zegt dat een feit niet klopt: ${textNames(texts)}.`,
    `Geef daar antwoord op, in het menu of met --answers.`,
  ],
  'answer-by-hand': ({ texts }) => [
    `Een antwoord van de auditor is met de hand gewijzigd: ${textNames(texts)}. Het logboek zegt iets anders.`,
    `Geef het antwoord opnieuw, in het menu of met --answers.`,
  ],
  'level-low': ({ criterion, auditor, score, minMean, minLevel }) => [
    `${placeOf(criterion, auditor)} is het oordeel "voldaan", met niveau ${dutchScore(score)}. Voldaan kan vanaf ${dutchScore(minMean)}, en zonder niveau onder ${levelLabel(minLevel)}.`,
    `Wijzig een niveau of het oordeel.`,
  ],
};

/** What a file would replace, in a sentence. */
export const describeReplaced = (replaced: Replaced): string => {
  if (replaced.kind === 'talk') return `${replaced.id}: een ander gesprek, of een andere observatie.`;
  if (replaced.kind === 'advice')
    return replaced.from === replaced.to
      ? `Het advies "${adviceWords[replaced.from]}" krijgt een andere reden of dag.`
      : `Het advies "${adviceWords[replaced.from]}" wordt "${adviceWords[replaced.to]}".`;
  const { kind, id, from, to } = replaced;
  const what = kind === 'verdict' ? 'het oordeel' : 'het oordeel dat is afgesproken';
  const said = (verdict: AuditVerdict | null) => (verdict === null ? 'nog geen oordeel' : verdictWords[verdict]);
  return from === to
    ? `${id}: ${what} "${said(from)}" blijft, met andere woorden, niveaus of bronnen.`
    : `${id}: ${what} "${said(from)}" wordt "${said(to)}".`;
};

const wordsFor = (problem: AuditProblem): readonly string[] => {
  // Safe: each code looks up the words for its own problem.
  const said = (WORDS[problem.code] as (problem: AuditProblem) => Said)(problem);
  return typeof said === 'string' ? [said] : said;
};

/** A problem with an audit in a sentence or two, including what an auditor does about it. */
export const describeAuditProblem = (problem: AuditProblem): string => wordsFor(problem).join(' ');

/** What is missing, for whoever reads the report: what to do about it is the auditor's business. */
export const sayWhatLacks = (problem: AuditProblem): string => wordsFor(problem)[0] ?? '';
