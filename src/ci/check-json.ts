import { jsonText } from '../base/json-text.ts';
import { resultAsJson } from '../report/json.ts';
import { type CheckRenderer, onlyOf } from './check-renderer.ts';

/** One dossier gives its result; several dossiers, or all in a folder, give a list in which each has its folder. */
export const renderCheckJson: CheckRenderer = (dossiers, { several }) => {
  const only = onlyOf(dossiers, several);
  const value =
    only !== null && 'result' in only
      ? resultAsJson(only.result)
      : {
          formatVersion: 1,
          dossiers: dossiers.map((each) =>
            'result' in each
              ? { folder: each.folder, result: resultAsJson(each.result) }
              : { folder: each.folder, trouble: each.trouble },
          ),
        };
  return `${jsonText(value)}\n`;
};
