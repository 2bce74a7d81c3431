import type {
  AuditReview,
  HearingText,
  OwnAdvice,
  OwnVerdict,
  RepliedId,
  ReviewedCriterion,
  ReviewFinding,
  ReviewHearingLine,
  ReviewLogLine,
  ReviewSource,
  SignedDossier,
} from '../../assessment/audit-review.ts';
import { isAfterLastDay } from '../../audit/hearing/last-day.ts';
import { ADVICE } from '../../audit/verdict-log.ts';
import {
  adviceWords,
  auditOutcomeWords,
  auditorName,
  frozenChangeWords,
  methodWords,
  replyWords,
  sayWhatLacks,
  sentence,
  sourceWords,
  textName,
  textNames,
} from '../../audit/words/audit-words.ts';
import { answerSays, replySays, textSays } from '../../audit/words/hearing.ts';
import { answerWords, count, dutchDate, dutchScore, groupSeal, levelLabel, listWords } from '../../base/words/words.ts';
import type { AuditVerdict, Decision } from '../../dossier/audit-file-shape.ts';
import type { Erased } from '../../dossier/dossier.ts';
import { REPLY_KINDS, type Reply, type ReplyKind } from '../../dossier/reply-file-shape.ts';
import type { FrozenChange } from '../../findings/frozen-change.ts';
import { frozenFileWords } from '../../findings/words.ts';
import type { Level } from '../../framework/quality-mark.ts';
import { roleTitle } from '../../framework/roles.ts';
import { verdictSigns, verdictWords } from '../../wording/verdicts.ts';

type Titles = Readonly<Record<string, string>>;

export const auditHeadings = {
  decision: 'Besluit en advies',
  about: 'Over deze audit',
  dissent: 'Waar de auditoren verschilden',
  overview: 'Zelfbeoordeling en audit naast elkaar',
  triangulation: 'Waarop de oordelen rusten',
  criteria: 'Per criterium',
  strengths: 'Sterke punten',
  conditions: 'Voorwaarden',
  upkeep: 'Borging: wat de school blijft doen',
  heard: 'Met wie is gesproken',
  seen: 'Wat de auditor hoorde en zag',
  method: 'Hoe de audit ging',
  independence: 'Onafhankelijkheid',
  frozen: 'Het vastgelegde dossier',
  hearing: 'Wat de school ervan vindt',
  earlierReplies: 'Eerdere reacties van de school',
  appeal: 'Niet eens met het advies?',
  log: 'Logboek: wie wijzigde wat',
  signatures: 'Handtekeningen',
  goesWell: 'Wat goed gaat',
  worksOn: 'Waar de school aan werkt',
  notYet: 'Wat nog niet bekend is',
} as const;

const logWays: Record<ReviewLogLine['via'], string> = {
  desk: 'aan tafel',
  file: 'uit een bestand',
  agreement: 'samen afgesproken',
  erasure: 'na wissen van een bron',
};

const loggedWords: Record<ReviewLogLine['from'], string> = { ...auditOutcomeWords, none: 'niets' };

const askedDay = ({ on, clock }: NonNullable<HearingText['asked']>): string =>
  clock === undefined ? dutchDate(on) : `${dutchDate(on)} (volgens de klok: ${dutchDate(clock)})`;

const signedDossier: Record<SignedDossier, string> = {
  same: '',
  changed: ' Het dossier is daarna veranderd.',
  erased: ' Daarna is er iets gewist.',
  unknown: ' Een deel van het dossier is op school gebleven.',
};

const FEW = 5;

export const auditReportWords = {
  title: (school: string) => `Auditrapport van ${school}`,
  kicker: { team: 'Auditrapport', bestuur: 'Auditrapport voor het bestuur', ouders: 'Auditrapport voor ouders' },
  meta: (mark: string, date: string) => `${mark} · stand op ${dutchDate(date)}`,
  schoolYear: (year: string) => `schooljaar ${year}`,
  problem: sayWhatLacks,
  source: sourceWords,
  atStart: sentence,
  draft: 'Dit is een concept. Het rapport is klaar als dit er is:',
  noAdvice: 'Er is nog geen advies.',
  /** While the report is a draft. */
  adviceSoFar: ({ decision, on }: NonNullable<AuditReview['advice']>) =>
    `Het advies staat nog niet vast. Op ${dutchDate(on)} was het: ${adviceWords[decision]}.`,
  advice: ({ decision, on }: NonNullable<AuditReview['advice']>) =>
    `Advies van ${dutchDate(on)}: ${adviceWords[decision]}.`,
  reason: (reason: string) => `Reden: ${reason}`,
  ownAdvice: ({ auditor, decision, on, reason }: AuditReview['advices'][number]) =>
    `Advies van ${auditorName(auditor)}, ${dutchDate(on)}: ${adviceWords[decision]}.${reason === null ? '' : ` ${reason}`}`,
  agreedAdvice: 'De auditoren verschilden over het advies en besloten dit samen.',
  counts: ({ met, of, partlyMet, notMet, undetermined }: AuditReview['counts']) => {
    const rest = [
      ...(partlyMet > 0 ? [`${partlyMet} deels voldaan`] : []),
      ...(notMet > 0 ? [`${notMet} niet voldaan`] : []),
      ...(undetermined > 0 ? [`${undetermined} niet vast te stellen`] : []),
    ];
    const open = of - met - partlyMet - notMet - undetermined;
    const all = [...rest, ...(open > 0 ? [`${open} nog zonder oordeel`] : [])];
    return `Volgens de audit voldoet de school aan ${met} van ${of} criteria.${all.length === 0 ? '' : ` De andere: ${listWords(all, 'en')}.`}`;
  },
  validThrough: (year: string, note: string) => `Het keurmerk geldt dan tot en met schooljaar ${year}. ${note}`,
  self: ({ verdict, score }: ReviewedCriterion['self']) =>
    `${verdictSigns[verdict]} ${verdictWords[verdict]}${score === null ? '' : ` (${dutchScore(score)})`}`,
  auditor: ({ verdict, score, reweigh, partOfMark, own }: ReviewedCriterion) =>
    verdict === null
      ? reweigh.length > 0
        ? 'opnieuw te wegen'
        : partOfMark || own.length > 0
          ? 'nog geen oordeel'
          : 'niet beoordeeld'
      : `${verdictSigns[verdict]} ${verdictWords[verdict]}${score === null ? '' : ` (niveau ${dutchScore(score)})`}`,
  levelsOf: (id: string) => `Niveaus bij ${id}`,
  schoolLevel: answerWords,
  auditorLevels: (own: readonly { auditor: string; level: Level | null }[]) => {
    const given = own.flatMap(({ auditor, level }) => (level === null ? [] : [{ auditor, level }]));
    if (own.length < 2) return given.map(({ level }) => levelLabel(level)).join('') || 'niet bekeken';
    return (
      given.map(({ auditor, level }) => `${levelLabel(level)} (${auditorName(auditor)})`).join(', ') || 'niet bekeken'
    );
  },
  follows: (proposed: AuditVerdict, auditor: string | null) =>
    `Uit de niveaus van ${auditor === null ? 'de auditor' : auditorName(auditor)} en het gevraagde bewijs volgt: ${verdictWords[proposed]}.`,
  deviation: (verdict: AuditVerdict, why: string | null) =>
    `Het oordeel is toch "${verdictWords[verdict]}". ${why === null ? 'De reden daarvan ontbreekt.' : `Waarom: ${why}`}`,
  sharedTalks: 'Eén gesprek of observatie mag bij meer criteria meetellen. Dit gebeurde hier:',
  rests: (source: ReviewSource, ids: readonly string[]) =>
    `Op ${methodWords[source.method]} ${source.id}${source.auditor === null ? '' : ` van ${auditorName(source.auditor)}`} rusten ${ids.length} criteria: ${listWords(ids, 'en')}.`,
  sameAsSchool: 'Zoals de school.',
  noReason: 'De reden ontbreekt.',
  enough: { yes: '✓ ja', no: '✗ nee', unjudged: 'geen oordeel' },
  ruleOfSources: (minimum: number, methods: number) =>
    `Een oordeel rust op ten minste ${count(minimum, 'bron', 'bronnen')} van ${count(methods, 'soort', 'soorten')}.`,
  sources: 'Bronnen',
  findings: 'Bevindingen',
  noFindings: 'Er zijn geen bevindingen opgeschreven.',
  finding: ({ id, text, sources }: ReviewFinding) =>
    `${id}: ${text}${sources.length === 0 ? '' : ` (uit ${listWords(sources, 'en')})`}`,
  reply: (reply: Reply) => {
    const answer = answerSays(reply);
    return `Reactie van de school: ${replySays(reply)}${answer === null ? '' : ` ${answer}`}`;
  },
  recommendation: (text: string) => `Aanbeveling: ${text}`,
  own: (own: ReviewedCriterion['own'][number]) =>
    `Oordeel van ${auditorName(own.auditor)}: ${verdictWords[own.verdict]}${own.score === null ? '' : `, niveau ${dutchScore(own.score)}`}${own.reason === null ? '' : `. ${own.reason}`}`,
  agreed: 'De auditoren verschilden en besloten dit samen.',
  about: (criterion: string, text: string) => `${criterion}: ${text}`,
  none: {
    strengths: 'Er zijn geen sterke punten opgeschreven.',
    conditions: 'Er zijn geen voorwaarden.',
    upkeep: 'Hierover is niets opgeschreven.',
    heard: 'Er is nog met niemand gesproken.',
    seen: 'Er is nog niets opgeschreven.',
    met: 'Er is nog geen criterium voldaan.',
    worksOn: { done: 'Alle criteria zijn voldaan.', open: 'Dat is nog niet bekend.' },
  },
  heardBy: (group: string, auditor: string | null) => (auditor === null ? group : `${group} (${auditorName(auditor)})`),
  perAuditor: 'De aantallen zijn per auditor. Dezelfde mensen kunnen met twee auditoren hebben gesproken.',
  visit: ({ method, id, auditor }: AuditReview['visits'][number], several: boolean) =>
    `${methodWords[method]} ${id}${several ? ` van ${auditorName(auditor)}` : ''}`,
  group: (group: string, titles: Titles) => roleTitle(group, titles),
  number: (people: number) => String(people),
  few: (people: number) => (people < FEW ? `minder dan ${FEW}` : String(people)),
  method: methodWords,
  visitWhat: ({ group, people, sample }: AuditReview['visits'][number], titles: Titles) =>
    [
      ...(group === null ? [] : [roleTitle(group, titles)]),
      ...(people === null ? [] : [count(people, 'persoon', 'personen')]),
      ...(sample === null ? [] : [sample]),
    ].join(', '),
  independent: (number: number) =>
    number === 0
      ? 'Niemand verklaarde dit nog.'
      : `Dit ${number === 1 ? 'verklaarde de auditor' : `verklaarden ${number} auditoren`}.`,
  frozen: (on: string, hash: string) => `Vastgelegd op ${dutchDate(on)}. Kenmerk van het dossier (SHA-256): ${hash}`,
  framework: ({ id, version, sha256 }: NonNullable<AuditReview['framework']>) =>
    `Beoordeeld met keurmerk ${id}, versie ${version} (SHA-256 ${sha256}).`,
  rules: ({ groups }: AuditReview['rules'], titles: Titles) =>
    `Volgens dit keurmerk spreekt de auditor ten minste met: ${listWords(
      groups.map((group) => roleTitle(group, titles)),
      'en',
    )}.`,
  notFrozen: 'Het dossier is niet vastgelegd.',
  unchanged: 'Sindsdien is er niets veranderd.',
  change: ({ file, what }: FrozenChange) => `${frozenFileWords(file)}: ${frozenChangeWords[what]}`,
  changed: 'Sindsdien is dit anders:',
  earlier: ({ on, dossier, reason, files }: NonNullable<AuditReview['seal']>['earlier'][number]) =>
    `Eerder vastgelegd op ${dutchDate(on)} (${dossier}), opnieuw ${files.length === 0 ? 'zonder wijziging' : `na wijziging van ${listWords(files.map(frozenFileWords), 'en')}`}. Reden: ${reason}`,
  erased: ({ id, date, reason, by, sha256 }: Erased) =>
    `Gewist op ${dutchDate(date)} door ${by}: ${id} (SHA-256 ${sha256}). Reden: ${reason}`,
  who: ({ organisation, role }: { organisation: string; role: string }, auditor: string | null) =>
    `${auditor === null ? 'Auditor' : sentence(auditorName(auditor))}: ${organisation}, ${role}.`,
  days: (days: readonly string[]) =>
    days.length === 0
      ? 'Er is nog geen bezoek geweest.'
      : `De school is bezocht op ${listWords(days.map(dutchDate), 'en')}.`,
  received: (seal: string | null) =>
    seal === null
      ? 'Het dossier kwam niet uit een pakket.'
      : `Zegel van het pakket dat de school stuurde: ${groupSeal(seal)}`,
  current: (sha256: string) =>
    `Kenmerk van het dossier bij dit rapport (SHA-256): ${sha256}. Dit rapport zit zelf in het eindpakket. Het zegel daarvan ziet u bij het inpakken en bij het controleren.`,
  blind: 'De auditoren zijn nog niet allebei klaar. Tot dan staat hier niets van hun oordelen.',
  reweigh: (criteria: readonly string[]) => `Opnieuw te wegen, omdat een bron is gewist: ${listWords(criteria, 'en')}.`,
  dissent: (criterion: string, own: readonly Pick<OwnVerdict, 'auditor' | 'verdict'>[], together: AuditVerdict) =>
    `${criterion}: ${listWords(
      own.map(({ auditor, verdict }) => `${auditorName(auditor)} gaf ${verdictWords[verdict]}`),
      'en',
    )}. Samen: ${verdictWords[together]}.`,
  adviceDissent: (own: readonly Pick<OwnAdvice, 'auditor' | 'decision'>[], together: Decision) =>
    `Het advies: ${listWords(
      own.map(({ auditor, decision }) => `${auditorName(auditor)} gaf ${adviceWords[decision]}`),
      'en',
    )}. Samen: ${adviceWords[together]}.`,
  because: (auditor: string, reason: string) => `${sentence(auditorName(auditor))}: ${reason}`,
  /** For whoever may not read what people wrote. */
  replyKind: (reply: ReplyKind) => `Reactie van de school: ${replyWords[reply]}.`,
  presented: (texts: readonly HearingText[], until: string | null, today: string) => {
    const days = [...new Set(texts.flatMap(({ asked }) => (asked === null ? [] : [askedDay(asked)])))];
    if (days.length === 0) {
      return texts.some(({ reply }) => reply !== null)
        ? 'De school reageerde uit zichzelf: de auditor hoefde dit niet meer voor te leggen.'
        : 'De auditor legde nog niets voor aan de school.';
    }
    return `De auditor legde dit voor aan de school op ${listWords(days, 'en')}.${until === null ? '' : ` Zij ${isAfterLastDay(today, until) ? 'kon' : 'kan'} reageren tot en met ${dutchDate(until)}.`}`;
  },
  replyCounts: (texts: readonly HearingText[]) => {
    const kinds = REPLY_KINDS.flatMap((kind) => {
      const number = texts.filter(({ reply }) => reply?.reply === kind).length;
      return number === 0 ? [] : [`${number} keer ${replyWords[kind]}`];
    });
    return kinds.length === 0 ? 'De school gaf nog geen reactie.' : `De school zei: ${listWords(kinds, 'en')}.`;
  },
  silent: (texts: readonly RepliedId[]) => `Geen reactie binnen de gegeven dagen: ${textNames(texts)}.`,
  replied: (text: HearingText, reply: Reply) => `${sentence(textName(text))}: ${auditReportWords.reply(reply)}`,
  disputedFindings: (number: number) =>
    `Bij ${count(number, 'bevinding', 'bevindingen')} is de school het niet eens, of zegt zij dat een feit niet klopt. Dat staat in het volledige rapport.`,
  earlierReply: (earlier: AuditReview['hearing']['earlier'][number]) => {
    const answer = answerSays(earlier);
    const about = earlier.about === undefined ? '' : `, over "${textSays(earlier.about)}"`;
    return `${sentence(textName(earlier))}${about}: ${replySays(earlier)}${answer === null ? '' : ` ${answer}`}`;
  },
  earlierReplies: 'De tekst hieronder is daarna veranderd of weggehaald, of de school reageerde nog eens.',
  logDay: ({ at, clock }: Pick<ReviewLogLine, 'at' | 'clock'>) =>
    at === clock ? dutchDate(at) : `${dutchDate(at)} (volgens de klok: ${dutchDate(clock)})`,
  logWho: ({ auditor, via }: ReviewLogLine) => `${auditorName(auditor)}, ${logWays[via]}`,
  logAbout: ({ criterion, via }: ReviewLogLine) => {
    const about = criterion === ADVICE ? 'het advies' : criterion;
    return via === 'agreement' ? `${about}, samen` : about;
  },
  logged: (outcome: ReviewLogLine['from']) => loggedWords[outcome],
  heardLine: (line: ReviewHearingLine) =>
    `${auditReportWords.logDay(line)}: ${auditorName(line.auditor)} ${line.did === 'asked' ? 'legde voor aan de school' : 'antwoordde de school'}: ${textNames(line.texts)}.`,
  logEmpty: 'Er is nog niets gewijzigd.',
  signedTitle: 'Getekend in het programma',
  withoutKey: 'zonder digitale handtekening',
  signedFor: ({ result, dossier }: NonNullable<AuditReview['signOffs']>[number]) =>
    `De uitkomst met kenmerk ${result}.${signedDossier[dossier]}`,
  signedNote:
    'Of elke handtekening klopt en van wie de sleutel is, zegt dit rapport niet. Controleer dat in het pakket, met: ouder-audit verify --trust <lijst>',
  signers: ['Auditor', 'Schoolleiding', 'Medezeggenschapsraad'],
  forParents: {
    draft: 'Dit is een concept: de audit is nog niet af.',
    intro: (school: string) =>
      `Een auditor van buiten bekeek hoe ${school} samenwerkt met ouders. De auditor las het dossier en sprak met mensen op school.`,
    advice: (decision: Decision, conditions: number) =>
      ({
        grant: 'Het advies is: de school krijgt het keurmerk.',
        conditional: `Het advies is: de school krijgt het keurmerk als zij eerst nog ${conditions === 1 ? 'één ding' : `${conditions} dingen`} doet.`,
        refuse: 'Het advies is: de school krijgt het keurmerk nu nog niet.',
      })[decision],
    notFinal: 'Wat het advies wordt, staat nog niet vast.',
    reply: {
      agree: 'De school is het eens met dit advies.',
      disagree: 'De school is het niet eens met dit advies.',
      correct: 'De school zegt dat er in dit advies een feit niet klopt. De auditor gaf daar antwoord op.',
      none: 'De school kon op dit advies reageren. Zij deed dat niet.',
    },
  },
} as const;
