import { folderArgument } from '../../base/folder-argument.ts';
import { type ErrorWordsOf, sayError } from '../../base/words/error-words.ts';
import type { TerminalErrors } from '../errors.ts';

export const terminalErrorWords: ErrorWordsOf<TerminalErrors> = {
  'terminal-needed': ({ command, folder }) =>
    sayError(
      `"ouder-audit ${command}" stelt vragen op het scherm, en dat kan hier niet.`,
      `Open een gewoon opdrachtvenster, of zet --plain erachter. Of geef de antwoorden in een bestand: ouder-audit ${command}${folderArgument(folder)} ${command === 'audit' ? '--verdicts oordelen.yaml' : command === 'assess' ? '--answers antwoorden.yaml' : '--answers vragen-auditor.yaml'}`,
    ),
};
