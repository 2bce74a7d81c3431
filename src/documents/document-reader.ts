import type { Progress } from '../base/progress.ts';
import type { DocumentFacts } from './document-facts.ts';
import type { QuestionData } from './document-questions.ts';

/** A document to look inside: where it is, and what it was when it was hashed. */
export type DocumentToRead = {
  location: string;
  bytes: number;
  sha256: string;
  quotes: readonly string[];
  /** The file that holds its bytes from a place on, such as a zip that stores it as it is; `location` is then only its name. */
  within?: { file: string; start: number };
};

export type DocumentReader = {
  /**
   * Looks inside documents, in the order given. A document that cannot be read is a fact too, never an error.
   * @param onProgress hears how many are done, of how many that really have to be read
   */
  read: (
    documents: readonly DocumentToRead[],
    questions: QuestionData,
    onProgress: Progress,
  ) => Promise<DocumentFacts[]>;
};
