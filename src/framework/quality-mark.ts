import * as z from 'zod';
import { isMonthDay } from '../base/dates.ts';
import { basisSchema } from './basis.ts';
import { SPARSE_WORDS } from './page-words.ts';
import { CONSENT_GIVERS, SECTORS } from './sectors.ts';
import type { Survey } from './survey.ts';
import { visitRulesSchema } from './visit-rules.ts';
import { voiceRulesSchema } from './voice-rules.ts';
import type { AllWords, OwnWords } from './word-lists.ts';

/**
 * The quality mark as data: the shape of the YAML files in `criteria/`. Every rule, weight, threshold and text of the framework is
 * there, not in code.
 */

export const LEVELS = [0, 1, 2, 3] as const;
/** A point on the scale of a question: 0, 1 (shown as 1.0), 2 (2.0) or 3 (3.0). */
export type Level = (typeof LEVELS)[number];

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/);
const text = z.string().trim().min(1);
const isoDate = z.iso.date();
const score = z.number().min(0).max(3);

/** A text per level of the scale: the keys are 0, 1, 2 and 3. */
const perLevel = z.strictObject({ 0: text, 1: text, 2: text, 3: text });

const sourceSchema = z.strictObject({
  id,
  title: text,
  url: z.url({ protocol: /^https?$/ }).optional(),
  sectors: z.array(z.enum(SECTORS)).min(1).optional(),
  consulted: isoDate.optional(),
  note: text.optional(),
});

/** How many criteria may have a verdict before an advice is out of reach. */
const mostSchema = {
  partlyMet: z.int().min(0),
  notMet: z.int().min(0),
  undetermined: z.int().min(0),
};

const auditRulesSchema = z.strictObject({
  sources: z.strictObject({ minimum: z.int().positive(), methods: z.int().min(1).max(3) }),
  minQuestions: z.int().min(0).optional(),
  voices: z.array(id).optional(),
  minFindings: z.int().min(0).optional(),
  minReasonWords: z.int().min(0).optional(),
  differsFrom: z.number().positive(),
  groups: z.array(id).min(1),
  advice: z.strictObject({
    grant: z.strictObject(mostSchema),
    conditional: z.strictObject({ ...mostSchema, months: z.int().positive() }),
  }),
  validity: z.strictObject({ schoolYears: z.int().positive(), note: text }),
  replyDays: z.int().positive().optional(),
  appeal: z.strictObject({ route: z.array(text).min(1), basis: basisSchema }).optional(),
  independence: text,
  method: z.array(text).min(1),
  plan: visitRulesSchema.optional(),
  basis: basisSchema,
});

export type AuditRules = z.infer<typeof auditRulesSchema>;

const share = z.number().min(0).max(1);

const noTextSchema = z.strictObject({
  words: z.int().min(1).max(SPARSE_WORDS),
  picture: share,
  barePicture: share,
  pages: share,
  outerPages: z.int().min(2),
  fewWords: z.int().min(1),
});

export const qualityMarkFileSchema = z.strictObject({
  formatVersion: z.literal(1),
  id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: text,
  summary: text,
  scale: z.array(z.strictObject({ level: z.literal(LEVELS), label: text, name: text, meaning: text })).length(4),
  roles: z.record(id, z.strictObject({ title: text, hint: text.optional() })),
  rule: z.strictObject({
    met: z.strictObject({ minMean: score, minLevel: z.literal(LEVELS) }),
    partlyMet: z.strictObject({ minMean: score }),
    minLevels: z.int().positive().optional(),
    maxNotApplicable: z.int().min(0).optional(),
    minJustificationWords: z.int().positive().optional(),
    basis: basisSchema,
  }),
  standardScore: z.strictObject({
    target: score,
    weights: z.strictObject({ primary: z.number().positive(), secondary: z.number().positive() }),
    basis: basisSchema,
  }),
  answers: z.strictObject({
    remark: z.strictObject({ fromLevel: z.literal(LEVELS), minWords: z.int().positive() }),
    claim: z.strictObject({ fromLevel: z.literal(LEVELS) }),
    action: z.strictObject({ uptoLevel: z.literal(LEVELS) }),
    voices: z.strictObject({ parent: id, pupil: id }),
  }),
  interview: z
    .strictObject({
      minutesPerQuestion: z.number().positive(),
      talkFrom: z.int().min(1).max(3),
      dueMonths: z.int().min(1),
    })
    .optional(),
  ready: z.strictObject({ groups: z.array(id) }).optional(),
  audit: auditRulesSchema.optional(),
  evidence: z.strictObject({
    maxMegabytes: z.number().positive(),
    fallbackDocument: id,
    schoolYearStart: z
      .string()
      .regex(/^\d{2}-\d{2}$/, { abort: true })
      .refine(isMonthDay, 'monthDay'),
    aheadMonths: z.int().min(0).max(11).optional(),
    quoteMinWords: z.int().positive(),
    besideWords: z.int().positive().optional(),
    noText: noTextSchema.optional(),
  }),
  voices: voiceRulesSchema.optional(),
  waivers: z.strictObject({ otherRoles: z.array(id) }).optional(),
  method: z.array(text).min(1),
  disclaimer: text,
  sources: z.array(sourceSchema).min(1),
});

export const standardsFileSchema = z.strictObject({
  formatVersion: z.literal(1),
  standards: z.array(z.strictObject({ id, title: text, summary: text, source: id })).min(1),
});

const validitySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('months'), months: z.int().positive() }),
  z.strictObject({ kind: z.literal('schoolYears'), previous: z.int().min(0) }),
  z.strictObject({ kind: z.literal('unlimited') }),
]);

const FORMS = '-?[\\p{L}\\p{N}]+-?(?:\\/-?[\\p{L}\\p{N}]+-?)*';
const fits = (pattern: string) =>
  z
    .string()
    .trim()
    .regex(new RegExp(`^${pattern}$`, 'u'));
/** A word in a list of topics, with a hyphen where a compound may go on; more forms of one word with a slash between them. */
const topicWord = fits(FORMS);
/** The same, or words with spaces between them that stand close together in this order. */
const topicWords = fits(`${FORMS}(?: ${FORMS})*`);

const topicSchema = z.strictObject({
  topic: text,
  from: isoDate.optional(),
  words: z.array(topicWords).min(1),
  weak: z.array(topicWord).min(1).optional(),
});

export type DocumentTopic = z.infer<typeof topicSchema>;

const consentSchema = z.strictObject({ by: z.enum(CONSENT_GIVERS), source: id, article: text.optional() });

export type Consent = z.infer<typeof consentSchema>;

/** What the law or the practice of one sector says of a document. */
const sectorRulesSchema = z.strictObject({ basis: basisSchema, consent: consentSchema.optional() });

/** How long evidence may be kept, counted from the date of the document. */
const retentionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('months'), months: z.int().positive(), basis: basisSchema }),
  z.strictObject({ kind: z.literal('schoolYears'), after: z.int().min(0), basis: basisSchema }),
  z.strictObject({ kind: z.literal('whileInForce'), basis: basisSchema }),
]);

const inForceSchema = z.strictObject({
  from: isoDate.optional(),
  until: isoDate.optional(),
  replacedBy: id.optional(),
  verified: z.boolean().optional(),
  note: text,
});

const documentTypeSchema = z
  .strictObject({
    title: text,
    summary: text,
    perspective: z.enum(['policy', 'practice', 'perception']),
    counts: z.boolean().optional(),
    validity: validitySchema,
    basis: basisSchema.optional(),
    consent: consentSchema.optional(),
    sectors: z.strictObject({ po: sectorRulesSchema, vo: sectorRulesSchema, so: sectorRulesSchema }).optional(),
    retention: retentionSchema.optional(),
    inForce: inForceSchema.optional(),
    alsoGood: z.array(id).optional(),
    names: z.array(text).min(1).optional(),
    topics: z.array(topicSchema).optional(),
    minWords: z.int().min(0).optional(),
  })
  .refine(
    ({ basis, consent, sectors }) =>
      sectors === undefined ? basis !== undefined : basis === undefined && consent === undefined,
    'oneBasis',
  );

export const documentsFileSchema = z.strictObject({
  formatVersion: z.literal(1),
  documents: z.record(id, documentTypeSchema),
});

const questionSchema = z.strictObject({
  id,
  roles: z.array(id).min(1),
  quick: z.boolean().optional(),
  text,
  explanation: text,
  example: text,
  levels: perLevel.optional(),
  advice: perLevel,
});

export const criterionFileSchema = z.strictObject({
  formatVersion: z.literal(1),
  id,
  title: text,
  summary: text,
  forParents: z.strictObject({ goal: text, joinIn: text }).optional(),
  partOfMark: z.boolean(),
  source: id,
  note: text.optional(),
  links: z.array(z.strictObject({ standard: id, link: z.enum(['primary', 'secondary']), reason: text })).min(1),
  anchors: perLevel,
  evidence: z.strictObject({
    required: z.array(z.strictObject({ oneOf: z.array(id).min(1) })),
    supporting: z.array(id).optional(),
    insufficientAlone: z.array(id).optional(),
    basis: basisSchema,
  }),
  questions: z.array(questionSchema).min(1),
});

/** The built-in framework has level texts of its own for every question; one of a school's own may leave them to the criterion. */
export const builtInCriterionFileSchema = criterionFileSchema.extend({
  questions: z.array(questionSchema.required({ levels: true })).min(1),
});

export type QualityMarkFile = z.infer<typeof qualityMarkFileSchema>;
export type DocumentType = z.infer<typeof documentTypeSchema>;
export type Question = z.infer<typeof questionSchema>;
export type Criterion = z.infer<typeof criterionFileSchema>;
export type Standard = z.infer<typeof standardsFileSchema>['standards'][number];
export type Perspective = DocumentType['perspective'];

/** The whole framework, put together from its files and cross-checked. */
export type QualityMark = QualityMarkFile &
  AllWords & {
    /** What a framework of one's own says itself of the words that were completed; absent in the built-in one. */
    own?: OwnWords;
    standards: Standard[];
    documents: Record<string, DocumentType>;
    criteria: Criterion[];
    /** The short lists for parents, pupils and teachers; absent in a framework of one's own that has none. */
    survey?: Survey;
  };
