import {
  type Block,
  heading,
  inDocument,
  looking,
  onScreen,
  type Page,
  type Section,
  section,
  strong,
  tableOr,
  text,
} from '../../page/blocks.ts';
import { requestsInPlan as asked } from '../words/requests.ts';
import {
  visitColumns as columns,
  describePoint,
  visitHeadings as heads,
  visitWords as words,
} from '../words/visit-plan.ts';
import type { VisitPlan } from './plan-visit.ts';
import type { Point } from './points-to-verify.ts';
import type { Sheet } from './question-sheets.ts';

/** The plan of a visit as a page, to print or to fill in. */

const ROOM: Block = { kind: 'room' };

const daySection = ({ day, date, short, roles }: VisitPlan): Section =>
  section('dag', heads.day, [
    looking('strong', words.visitOn(date)),
    ...(short ? [text(words.shortDay)] : []),
    tableOr(
      heads.day,
      columns.day,
      day.map(({ from, to, kind, group, minutes }) => [
        words.time(from, to),
        words.moment(kind, group, roles),
        words.minutes(minutes),
      ]),
      '',
    ),
  ]);

const groupsSection = ({ groups, roles }: VisitPlan): Section => {
  const absent = groups.filter(({ sittings }) => sittings === 0).map(({ group }) => group);
  return section('groepen', heads.groups, [
    tableOr(
      heads.groups,
      columns.groups,
      groups.map(({ group, needed, sittings, questions }) => [
        words.role(group, roles),
        words.needed(needed),
        words.sittings(sittings),
        words.questions(questions),
      ]),
      '',
    ),
    ...(absent.length === 0 ? [] : [text(words.absent(absent, roles))]),
  ]);
};

const sampleSection = ({ rules, roles, basis }: VisitPlan): Section[] =>
  rules.sample.length === 0
    ? []
    : [
        section('kiezen', heads.sample, [
          tableOr(
            heads.sample,
            columns.sample,
            rules.sample.map((each) => [words.sampled(each, roles), String(each.number), each.how]),
            '',
          ),
          text(words.youChoose),
          { kind: 'steps', items: words.draw.map((each) => ({ paragraphs: [text(each)] })) },
          text(words.example),
          text(basis),
        ]),
      ];

const openSection = ({ open }: VisitPlan): Section[] =>
  open.length === 0
    ? []
    : [
        section('open', asked.heading, [
          tableOr(
            asked.heading,
            columns.open,
            open.map((request) => [
              `${request.id} (${asked.about(request.criterion)})`,
              request.question ?? asked.hidden,
              asked.state(request),
            ]),
            '',
          ),
        ]),
      ];

const pointBlock = (points: readonly Point[]): Block =>
  points.length === 0
    ? text(words.nothing)
    : {
        kind: 'topics',
        items: points.map((point) => {
          const { what, todo } = describePoint(point);
          return { paragraphs: [looking('strong', what), text(todo)] };
        }),
      };

const pointsSection = ({ criteria, points, rules }: VisitPlan): Section =>
  section('nagaan', heads.points, [
    text(words.pointsIntro(rules.points)),
    ...criteria.flatMap((criterion): Block[] => [
      heading(3, words.criterion(criterion)),
      pointBlock(points.filter((point) => point.criterion === criterion.id)),
    ]),
  ]);

/** Every piece of evidence to look at, once, with the criteria and the reasons. */
const evidenceSection = ({ points }: VisitPlan): Section => {
  const seen = new Map<string, { criteria: Set<string>; why: Set<string> }>();
  for (const { criterion, kind, evidence } of points) {
    for (const each of evidence) {
      const name = words.evidence(each);
      const { criteria, why } = seen.get(name) ?? { criteria: new Set(), why: new Set() };
      seen.set(name, { criteria: criteria.add(criterion), why: why.add(words.evidenceWhy(kind)) });
    }
  }
  const rows = [...seen].map(([name, { criteria, why }]) => [name, [...criteria].join(', '), [...why].join('; ')]);
  return section('stukken', heads.evidence, [
    ...(rows.length === 0 ? [] : [text(words.evidenceIntro)]),
    tableOr(heads.evidence, columns.evidence, rows, words.noEvidence),
    ROOM,
  ]);
};

const observationSection = ({ day }: VisitPlan): Section[] =>
  day.some(({ kind }) => kind === 'observation')
    ? [section('observatie', heads.observation, [text(words.observe), ROOM, ROOM])]
    : [];

/** A heading for whoever reads on a screen; on paper it would fill the contents with the same criteria over and over. */
const criterionHeading = (words: string): Block[] => [
  ...onScreen(heading(3, words)),
  ...inDocument(looking('strong', words)),
];

const partBlocks = ({ criterion, points, questions }: Sheet['parts'][number]): Block[] => [
  ...criterionHeading(words.criterion(criterion)),
  ...points.map((point) => text(words.verify(describePoint(point)))),
  ...questions.flatMap(({ id, text: question, explanation, first, points: own }): Block[] => [
    looking('ask', ...(first ? [strong(`${words.first} `)] : []), words.question(id, question)),
    looking('meta', explanation),
    ...own.map((point) => text(words.verify(describePoint(point)))),
    ROOM,
  ]),
];

const sheetSection = ({ group, minutes, parts }: Sheet, { roles }: VisitPlan): Section => {
  const questions = parts.flatMap((part) => part.questions);
  const first = questions.filter((each) => each.first).length;
  return section(`blad-${group}`, heads.sheet(group, roles), [
    text(words.sheetTime(minutes, questions.length, first)),
    text(words.noNames),
    text(words.people),
    ROOM,
    ...parts.flatMap(partBlocks),
  ]);
};

/** The plan as a page: first what the auditor decides on, then the sheets to take along. */
export const planPage = (plan: VisitPlan): Page => {
  const { school, schoolYear, made } = plan;
  const meta = words.meta(made.qualityMark, made.on);
  const kicker = words.kicker(schoolYear);
  return {
    look: 'plan',
    title: words.title(school),
    name: school,
    kicker: [kicker],
    meta,
    footer: meta,
    about: [kicker, meta],
    header: words.header(school),
    made: { by: made.by, on: made.on },
    blocks: [
      text(words.intro),
      daySection(plan),
      groupsSection(plan),
      ...sampleSection(plan),
      ...openSection(plan),
      pointsSection(plan),
      evidenceSection(plan),
      ...observationSection(plan),
      ...plan.sheets.map((sheet) => sheetSection(sheet, plan)),
    ],
  };
};
