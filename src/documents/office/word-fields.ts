import type { Place } from '../../findings/document-terms.ts';
import type { Gathering } from '../gather-content.ts';
import { reachedBy, runsScript } from '../link-target.ts';

/** More of one instruction than this is no instruction. */
const MOST_CHARACTERS = 10_000;

/** What an address does besides leading somewhere. */
export const gatherLink = (content: Gathering, address: string, place: Place): void => {
  content.add(reachedBy(address) ?? '', { ...place, part: 'link' });
  if (runsScript(address)) content.activate('script');
};

/** What the instruction of a field says (ISO 29500-1, 17.16): whom it links to, and whether it starts a program (DDE). */
export const gatherInstruction = (content: Gathering, instruction: string, place: Place): void => {
  const [, quoted, bare] = /^\s*HYPERLINK\s+(?:\\[a-z]\s+)?(?:"([^"]*)"|(\S+))/i.exec(instruction) ?? [];
  gatherLink(content, quoted ?? bare ?? '', place);
  if (/^\s*DDE(AUTO)?\b/i.test(instruction)) content.activate('program');
};

/** Follows fields that begin, separate and end as characters do; they may stand in each other. */
export const followFields = (content: Gathering) => {
  const instructions: string[] = [];
  return {
    /** @param kind of the field character: begin, separate or end */
    mark(kind: string | null, place: Place): void {
      if (kind === 'begin') instructions.push('');
      else if (kind === 'separate') {
        gatherInstruction(content, instructions.pop() ?? '', place);
        instructions.push('');
      } else if (kind === 'end') gatherInstruction(content, instructions.pop() ?? '', place);
    },
    /** Text of the instruction. */
    hear(text: string): void {
      const instruction = (instructions.pop() ?? '') + text;
      instructions.push(instruction.slice(0, MOST_CHARACTERS));
    },
  };
};
