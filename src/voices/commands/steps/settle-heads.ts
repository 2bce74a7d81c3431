import { basename } from 'node:path';
import type { CommandInput } from '../../../base/command.ts';
import { machineOf } from '../../../base/io/machine.ts';
import { pathFrom } from '../../../base/io/paths.ts';
import { UserError } from '../../../base/user-error.ts';
import type { LockedDossier } from '../../../dossier/commands/steps/with-locked-dossier.ts';
import type { VoiceGroup } from '../../../dossier/dossier-values.ts';
import type { Survey } from '../../../framework/survey.ts';
import type { HeadCodes } from '../../export-head.ts';
import type { importSurveyUsage } from '../../flags.ts';
import { readMapping, writeMapping } from '../../io/mapping-file.ts';
import { readSurveyExport } from '../../io/read-survey-export.ts';
import type { MappingFile } from '../../mapping-file-shape.ts';
import { mappingPrompt } from '../../prompts.ts';
import { proposeMapping } from '../../propose-mapping.ts';
import { plainHead } from '../../read-head.ts';
import { importWords as words } from '../../words/import.ts';

type Input = CommandInput<typeof importSurveyUsage>;

/** The statements of heads that have no code, as a person confirmed them. */
export type KnownHeads = { known: HeadCodes };

const knownIn = ({ heads }: MappingFile): KnownHeads => ({
  known: Object.fromEntries(heads.map(({ head, code }) => [plainHead(head), code])),
});

/** What the heads of the files may stand for, of the statements that have no column with a code. @throws UserError 'survey-problems' */
const propose = async ({ host, args: [paths] }: Input, group: VoiceGroup, survey: Survey) => {
  const heads: string[] = [];
  const coded = new Set<string>();
  for (const shown of paths) {
    const asked = { group, items: survey.items, known: {}, env: host.env };
    const { understood } = await readSurveyExport(pathFrom(host, shown), basename(shown), asked);
    const problems = understood.problems.filter(({ kind }) => kind === 'no-heads');
    if (problems.length > 0)
      throw new UserError('survey-problems', { files: [{ file: basename(shown), problems }], map: true });
    heads.push(...understood.uncoded.map(({ head }) => head));
    for (const { code } of understood.columns) coded.add(code);
  }
  const left = survey.items.filter(({ code }) => !coded.has(code)).map(({ code, texts }) => [code, texts[group]]);
  return proposeMapping([...new Set(heads)], Object.fromEntries(left));
};

/**
 * The heads that the school changed, from the file of `--map`. A file that is not there is proposed, and a person looks at it: at the
 * desk, or in the file.
 * @throws UserError 'survey-map-unconfirmed', 'survey-map-none', and those of reading files
 */
export const settleHeads = async (
  input: Input,
  { desk }: LockedDossier,
  group: VoiceGroup,
  survey: Survey,
): Promise<KnownHeads> => {
  const { host, flags } = input;
  if (flags.map === undefined) return { known: {} };
  const path = pathFrom(host, flags.map);
  const codes = survey.items.map(({ code }) => code);
  const found = readMapping(path, flags.map, codes);
  if (found?.confirmed === true) return knownIn(found);
  const heads = found?.heads ?? (await propose(input, group, survey));
  if (heads.length === 0) throw new UserError('survey-map-none', { path: flags.map });
  if (desk !== null) desk.show(words.mapped(heads));
  const confirmed = desk !== null && (await desk.ask(mappingPrompt()));
  if (found === null || confirmed)
    writeMapping(path, { formatVersion: 1, confirmed, heads }, words.mapComment, machineOf(host));
  if (!confirmed) throw new UserError('survey-map-unconfirmed', { path: flags.map, pairs: heads });
  return knownIn({ formatVersion: 1, confirmed, heads });
};
