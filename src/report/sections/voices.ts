import type { AuditResult, ResultCriterion } from '../../assessment/audit-result.ts';
import { VOICE_GROUPS } from '../../dossier/dossier-values.ts';
import { LEVEL_KEYS } from '../../dossier/voices-file-shape.ts';
import { forPublic, type JudgedVoices, type VoicesTelling } from '../../judging/voices.ts';
import {
  type Block,
  bulletList,
  heading,
  inDocument,
  looking,
  onScreen,
  type Section,
  section,
  strong,
  text,
} from '../../page/blocks.ts';
import {
  differWords,
  earlierWords,
  groupTitle,
  responseWords,
  seenWords,
  viewWords,
  voiceWords,
} from '../../wording/voices.ts';
import { voicesWords as words } from '../words/voices.ts';

/** What groups answered, beside what the team says: for the team at each criterion, for a board and for parents in short. */

type Told = { voices: readonly JudgedVoices[]; telling: VoicesTelling };

/** What may be told of voices; null in a result without them. */
const toldIn = ({ voices, qualityMark }: AuditResult): Told | null =>
  voices === undefined || voices.length === 0 || qualityMark.voices === undefined
    ? null
    : { voices, telling: qualityMark.voices };

type Item = JudgedVoices['items'][string];

const lineOf = (group: JudgedVoices, code: string, item: Item, { telling }: Told, result: AuditResult): string => {
  const view = viewWords(item);
  const before = item.state === 'shown' ? earlierWords(result.compare?.voices, group, code, telling) : null;
  const said = `${voiceWords(item, telling)}${view === '' ? '' : `: ${view}`}.`;
  return `${groupTitle(group.group)}: ${said}${before === null ? '' : words.before(before.schoolYear, before.told)}`;
};

/** A bar of how many see it, see it sometimes, and never; no bar of what is masked. */
const barOf = (item: Item, line: string, { fromLevel }: VoicesTelling): Block => {
  if (item.state !== 'shown') return text(line);
  const sum = (keys: readonly (typeof LEVEL_KEYS)[number][]) => keys.reduce((all, key) => all + item.counts[key], 0);
  const parts = [
    { kind: 'yes', number: sum(LEVEL_KEYS.slice(fromLevel)), words: '' },
    { kind: 'some', number: sum(LEVEL_KEYS.slice(1, fromLevel)), words: '' },
    { kind: 'no', number: item.counts['0'], words: '' },
  ];
  return { kind: 'share', draw: 'mix', parts, line: [line] };
};

/** The items of a criterion, each with what every group answered. */
const itemsAt = (criterion: string, { voices }: Told) => {
  const codes = Object.entries(voices[0]?.items ?? {}).filter(([, item]) => item.criterion === criterion);
  return codes.map(([code, { text: own }]) => ({
    code,
    own,
    groups: voices.flatMap((group) => {
      const item = group.items[code];
      return item === undefined ? [] : [{ group, item }];
    }),
  }));
};

/** What groups answered at one criterion. */
export const voicesAt = ({ id }: ResultCriterion, result: AuditResult): Block[] => {
  const told = toldIn(result);
  if (told === null) return [];
  return itemsAt(id, told).flatMap(({ code, own, groups }) => {
    const lines = groups.map(({ group, item }) => ({ item, line: lineOf(group, code, item, told, result) }));
    return [
      ...onScreen(heading(4, words.item(code, own)), ...lines.map(({ item, line }) => barOf(item, line, told.telling))),
      ...inDocument(text(strong(words.item(code, own))), bulletList(lines.map(({ line }) => [line]))),
    ];
  });
};

/** Who took part, and where a group certainly sees it otherwise. */
export const voicesSection = (result: AuditResult, where: string | null): Section[] => {
  const told = toldIn(result);
  if (told === null) return [];
  const { voices, telling } = told;
  const differing = result.criteria.flatMap(({ id, title }) => {
    const lines = differWords(voices, id, telling);
    return lines.length === 0 ? [] : [[strong(`${id} ${title}.`), ` ${lines.join(' ')}`]];
  });
  return [
    {
      ...section('stemmen', words.heading, [
        text(words.lead),
        bulletList(voices.map((group) => [responseWords(group, telling)])),
        ...(differing.length === 0 ? [text(words.nothingDiffers)] : [heading(3, words.differs), bulletList(differing)]),
        ...(where === null ? [] : [looking('meta', where)]),
      ]),
      short: words.short,
    },
  ];
};

/** How many sentences of each kind a report of two pages holds. */
const MOST_AND_LEAST = 1;

/** What a group sees most often and least often, side by side. */
const mostAndLeast = ({ group, items }: JudgedVoices, telling: VoicesTelling): Block[] => {
  const shown = Object.values(items).flatMap((item) => (item.state === 'shown' ? [item] : []));
  const sorted = shown.sort((one, other) => other.share - one.share);
  const most = sorted.slice(0, MOST_AND_LEAST);
  const least = sorted.slice(MOST_AND_LEAST).slice(-MOST_AND_LEAST).reverse();
  const listOf = (title: string, all: typeof sorted): Block[] =>
    all.length === 0
      ? []
      : [heading(3, title), bulletList(all.map((item) => [words.seen(item.text, seenWords(item, telling))]))];
  const name = groupTitle(group).toLowerCase();
  return [{ kind: 'columns', columns: [listOf(words.most(name), most), listOf(words.least(name), least)] }];
};

/** For everybody: only what enough people answered, in short, and nothing beside what the team says. */
export const voicesForParents = (result: AuditResult): Section[] => {
  const told = toldIn(result);
  if (told === null) return [];
  const { telling } = told;
  const voices = forPublic(told.voices, telling.publicFrom);
  if (voices.length === 0) return [];
  const left = VOICE_GROUPS.filter((group) => !voices.some((each) => each.group === group));
  return [
    section('stemmen', words.heading, [
      text(words.parentsLead),
      bulletList(voices.map((group) => [responseWords(group, telling)])),
      ...(left.length === 0 ? [] : [looking('meta', words.none(left.map((group) => groupTitle(group).toLowerCase())))]),
      ...voices.flatMap((group) => mostAndLeast(group, telling)),
    ]),
  ];
};
