import * as z from 'zod';
import { isSchoolYear } from '../base/dates.ts';
import type { Action, Answer, AnswersFile, Dossier } from '../dossier/dossier.ts';
import { BOARD_NUMBER, BRIN, VOICE_GROUPS, VOICES_FLOOR } from '../dossier/dossier-values.ts';
import { shapes } from '../dossier/shapes.ts';
import { answersIn, type VoicesFile } from '../dossier/voices-file-shape.ts';
import type { Level, QualityMark } from '../framework/quality-mark.ts';

/** The made-up board of `demo --board`: seven schools with three rounds, made from the documents of the example school. */

const { text, isoDate, id, formatVersion } = shapes;

const roundSchema = z.strictObject({
  schoolYear: z.string().refine(isSchoolYear, 'schoolYear'),
  date: isoDate,
  /** A group for each criterion, a sign for each question: a level, '?' for unknown, '-' for open. */
  levels: z.string().regex(/^[0-3?-]+( [0-3?-]+)*$/),
});

export const exampleBoardSchema = z.strictObject({
  formatVersion,
  board: z.strictObject({ name: text, number: z.string().regex(BOARD_NUMBER) }),
  actions: z.array(
    z.strictObject({ criterion: id, action: text, owner: id, due: isoDate.optional(), done: z.boolean().optional() }),
  ),
  schools: z.array(
    z.strictObject({
      folder: id,
      name: text,
      brin: z.string().regex(BRIN),
      city: text,
      actions: z.array(z.int().min(0)),
      without: z.array(id),
      /** How many of a group were asked, and how many answered. */
      voices: z.partialRecord(z.enum(VOICE_GROUPS), z.tuple([z.int(), z.int()])).optional(),
      rounds: z.array(roundSchema).min(1),
    }),
  ),
});

export type ExampleBoard = z.infer<typeof exampleBoardSchema>;

type ExampleSchool = ExampleBoard['schools'][number];

export type ExampleRound = ExampleSchool['rounds'][number];

const answerOf = (sign: string, example: Answer | undefined, answeredOn: string): Answer | null => {
  if (sign === '-') return null;
  if (sign === '?') return { unknown: true };
  const level = Number(sign) as Level;
  // The team of the example school said why; the same words fit the same level.
  const remark = example?.level === level ? example.remark : undefined;
  return { level, ...(remark === undefined ? {} : { remark }), answeredOn };
};

/** The answers of a round, for each question of the framework in its order. */
export const answersOfRound = (
  { levels, date }: ExampleRound,
  { criteria, id: mark, version }: QualityMark,
  example: AnswersFile,
  actions: Action[],
): AnswersFile => {
  const groups = levels.split(' ');
  const entries = criteria.flatMap(({ questions }, at) =>
    questions.flatMap(({ id: question }, index): [string, Answer][] => {
      const answer = answerOf(groups[at]?.[index] ?? '-', example.answers?.[question], date);
      return answer === null ? [] : [[question, answer]];
    }),
  );
  return {
    formatVersion: example.formatVersion,
    qualityMark: { id: mark, version },
    sessions: [{ date, present: ['ib', 'schoolleiding', 'leraar', 'ouder', 'leerling'] }],
    answers: Object.fromEntries(entries),
    actions,
  };
};

/** How many of so many people give each answer, in parts of ten; what is left over did not know. */
const SHARES = { '0': 1, '1': 2, '2': 4, '3': 2, notApplicable: 0 } as const;

const spread = (people: number) => {
  const counts = Object.fromEntries(
    Object.entries(SHARES).map(([answer, tenths]) => [answer, Math.floor((people * tenths) / 10)]),
  ) as Record<keyof typeof SHARES, number>;
  const given = Object.values(counts).reduce((sum, number) => sum + number, 0);
  return { ...counts, unknown: people - given };
};

const voicesOf = ({ voices = {} }: ExampleSchool, closed: string, { survey }: QualityMark): VoicesFile[] =>
  VOICE_GROUPS.flatMap((group) => {
    const [invited, responses] = voices[group] ?? [0, 0];
    if (responses === 0) return [];
    const counts = spread(responses);
    const isTold = answersIn(counts) >= VOICES_FLOOR;
    return [
      {
        formatVersion: 1,
        group,
        closed,
        invited,
        responses,
        sources: [{ kind: 'paper', date: closed, sha256: '0'.repeat(64), responses }],
        items: Object.fromEntries((isTold ? (survey?.items ?? []) : []).map(({ code }) => [code, counts])),
      },
    ];
  });

/** The example school as one school of the board, in one of its rounds. */
export const dossierOfSchool = (
  school: ExampleSchool,
  round: ExampleRound,
  { board, actions }: ExampleBoard,
  example: Dossier,
  mark: QualityMark,
): Dossier => {
  const agreed = school.actions.flatMap((index) => actions[index] ?? []);
  const { id: markId, version } = mark;
  return {
    ...example,
    school: {
      formatVersion: example.school.formatVersion,
      school: { name: school.name, brin: school.brin, city: school.city, sector: 'po', board },
      round: { schoolYear: round.schoolYear },
      qualityMark: { id: markId, version },
    },
    answers: answersOfRound(round, mark, example.answers, agreed),
    voices: voicesOf(school, round.date, mark),
    register: {
      ...example.register,
      evidence: Object.fromEntries(
        Object.entries(example.register.evidence ?? {}).filter(([name]) => !school.without.includes(name)),
      ),
    },
  };
};
