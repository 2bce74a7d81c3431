import type { CheckedDossier } from '../assessment/checked-dossier.ts';
import { jsonText } from '../base/json-text.ts';
import { resultAsJson } from '../report/json.ts';
import { type FormatSteps, onlyOf } from './check-renderer.ts';

/** A dossier as JSON in UTF-8, which takes half of the memory of a text: its result, or the whole entry of one without. */
type Kept = { folder: string; hasResult: boolean; json: Uint8Array };

const keep = ({ folder, ...dossier }: CheckedDossier): Kept => {
  const hasResult = 'result' in dossier;
  const told = hasResult ? resultAsJson(dossier.result) : { folder, trouble: dossier.trouble, places: dossier.places };
  return { folder, hasResult, json: new TextEncoder().encode(jsonText(told)) };
};

const textOf = ({ json }: Kept): string => new TextDecoder().decode(json);

/** Indents all lines but the first. No text in JSON holds a line break. */
const indent = (json: string, spaces: number): string => json.replaceAll('\n', `\n${' '.repeat(spaces)}`);

const entryOf = (kept: Kept): string =>
  kept.hasResult
    ? `{\n      "folder": ${jsonText(kept.folder)},\n      "result": ${indent(textOf(kept), 6)}\n    }`
    : indent(textOf(kept), 4);

const listOf = (kept: readonly Kept[]): string =>
  kept.length === 0
    ? '{\n  "formatVersion": 1,\n  "dossiers": []\n}'
    : `{\n  "formatVersion": 1,\n  "dossiers": [\n${kept.map((each) => `    ${entryOf(each)}`).join(',\n')}\n  ]\n}`;

/** One dossier gives its result; several dossiers, or all in a folder, give a list in which each has its folder. */
export const jsonSteps: FormatSteps<Kept> = {
  keep,
  join: (kept, { several }) => {
    const only = onlyOf(kept, several);
    return `${only?.hasResult ? textOf(only) : listOf(kept)}\n`;
  },
};
