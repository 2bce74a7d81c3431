import { mapTexts } from '../base/plain-text.ts';

/** A result may tell the id, the type and the state of confidential evidence, and never its title. */

type Titled = {
  id: string | null;
  file?: string;
  title: string | null;
  documentTitle: string;
  confidential: boolean;
  sha256?: string | null;
};

type Told = { reasons: readonly { kind: string; title?: string | undefined; confidential?: boolean | undefined }[] };

/** The part of a result that matters here; a result saved by an older version may lack some of it. */
type Coverable = { evidence: readonly Titled[]; compare?: { moves: readonly Told[]; waiting?: readonly Told[] } };

/** Replaces a title that has no known id: evidence of an earlier round. */
const UNNAMED = '…';

/** Copies of a confidential file are just as confidential. */
const secretsIn = (evidence: readonly Titled[], ids: readonly string[]): Titled[] => {
  const named = evidence.filter(({ id, confidential }) => confidential || (id !== null && ids.includes(id)));
  const hashes = new Set(named.flatMap(({ sha256 }) => sha256 ?? []));
  return evidence.filter((each) => named.includes(each) || (each.sha256 != null && hashes.has(each.sha256)));
};

/** The confidential titles among the changes since an earlier round. */
const toldIn = ({ compare: { moves, waiting = [] } = { moves: [] } }: Coverable): string[] =>
  [...moves, ...waiting].flatMap(({ reasons }) =>
    reasons.flatMap(({ title, confidential }) => (confidential === true && title !== undefined ? [title] : [])),
  );

/**
 * Replaces the titles of confidential evidence by ids, in every text of a result. A title that equals its document type tells nothing,
 * and stays.
 * @param ids more evidence to treat as confidential: it may have been marked so after the result was saved
 * @returns the same object when there is nothing to replace
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
