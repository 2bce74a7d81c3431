import { mapTexts } from '../base/plain-text.ts';

/** What of confidential evidence is in a result: its name in the register, what kind it is, and whether it is valid. Never its title. */

type Titled = {
  id: string | null;
  file?: string;
  title: string | null;
  documentTitle: string;
  confidential: boolean;
  sha256?: string | null;
};

type Told = { reasons: readonly { kind: string; title?: string | undefined; confidential?: boolean | undefined }[] };

/** As far as this looks: a saved result may have been written before it knew all of it. */
type Coverable = { evidence: readonly Titled[]; compare?: { moves: readonly Told[]; waiting?: readonly Told[] } };

/** What is left of a title where nobody knows an id: evidence of an earlier round. */
const UNNAMED = '…';

/** The same bytes are as confidential under another name. */
const secretsIn = (evidence: readonly Titled[], ids: readonly string[]): Titled[] => {
  const named = evidence.filter(({ id, confidential }) => confidential || (id !== null && ids.includes(id)));
  const hashes = new Set(named.flatMap(({ sha256 }) => sha256 ?? []));
  return evidence.filter((each) => named.includes(each) || (each.sha256 != null && hashes.has(each.sha256)));
};

/** The titles of what is confidential in the story of what changed since an earlier round. */
const toldIn = ({ compare: { moves, waiting = [] } = { moves: [] } }: Coverable): string[] =>
  [...moves, ...waiting].flatMap(({ reasons }) =>
    reasons.flatMap(({ title, confidential }) => (confidential === true && title !== undefined ? [title] : [])),
  );

/**
 * A result in which confidential evidence is called by its id, wherever its title stood. A title that only says the kind tells nothing.
 * @param ids evidence that is confidential too: it may be marked so since the result was saved
 * @returns the result itself when nothing in it has to be covered
 */
export const coverConfidential = <Result extends Coverable>(result: Result, ids: readonly string[] = []): Result => {
  const { evidence } = result;
  const telling = [
    ...toldIn(result).map((title) => [title, UNNAMED] as const),
    ...secretsIn(evidence, ids).flatMap(({ id, title }) =>
      id === null || title === null ? [] : [[title, id] as const],
    ),
  ];
  const plain = new Set(evidence.flatMap(({ documentTitle, file = documentTitle }) => [documentTitle, file]));
  const covered = new Map(telling.filter(([title]) => !plain.has(title)));
  return covered.size === 0 ? result : mapTexts(result, (text) => covered.get(text) ?? text);
};
