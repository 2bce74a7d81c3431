import type { AuditResult } from '../../../assessment/audit-result.ts';
import type { CommandInput } from '../../../base/command.ts';
import type { Dossier } from '../../../dossier/dossier.ts';
import { LEFT, type Prompt } from '../../../terminal/ask.ts';
import { untilLeft } from '../../../terminal/desk.ts';
import { withDeskIfAny } from '../../../terminal/io/with-desk.ts';
import { print } from '../../../terminal/screen.ts';
import { unfinishedWords } from '../../../wording/next-steps.ts';
import type { packUsage } from '../../flags.ts';
import { sealConfidentialPrompt, sealUnfinishedPrompt } from '../../prompts.ts';

type Input = CommandInput<typeof packUsage>;

/** Shows lines and asks; `otherwise` where nobody can be asked. */
const askOr = async <Answer>(
  { host, globals, flags }: Input,
  lines: readonly string[],
  prompt: Prompt<Answer>,
  otherwise: Answer,
): Promise<Answer | typeof LEFT> =>
  await withDeskIfAny(host, globals, flags, async (desk) => {
    if (desk === null) {
      print(host, ...lines);
      return otherwise;
    }
    desk.show(lines);
    return await untilLeft(desk.ask(prompt));
  });

/** Whether confidential files stay at school; null when there comes no package after all. */
export const keepsConfidential = async (input: Input, { register }: Dossier): Promise<boolean | null> => {
  const number = Object.values(register.evidence ?? {}).filter(({ confidential }) => confidential).length;
  if (input.flags.withoutConfidential || number === 0) return input.flags.withoutConfidential;
  const goes = await askOr(input, [], sealConfidentialPrompt(number), true);
  return goes === LEFT || goes === null ? null : !goes;
};

/** Whether a package with this result may be made: asks where it is not finished. Where nobody can be asked, it says so. */
export const maySeal = async (input: Input, result: AuditResult): Promise<boolean> => {
  const lines = unfinishedWords(result);
  return lines.length === 0 || (await askOr(input, lines, sealUnfinishedPrompt(), true)) === true;
};
