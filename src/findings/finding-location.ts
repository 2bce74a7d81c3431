import { findRecord } from './find-record.ts';
import type { Finding } from './finding.ts';

/** Where to mend a finding: the path of a file in the dossier, with '/', and its line from 1; null when the file has no lines. */
export type SourceLocation = { file: string; line: number | null };

/** The part of a dossier that locations need: the line of each key, by file name. */
export type WithLines = { lines: Partial<Record<string, Record<string, number>>> };

/** The line of the first of these keys that the file has; else its first line. @param keys most exact first */
export const inYaml = ({ lines }: WithLines, file: string, keys: readonly string[]): SourceLocation => {
  const key = keys.find((name) => lines[file]?.[name] !== undefined);
  return { file, line: key === undefined ? 1 : (lines[file]?.[key] ?? 1) };
};

const inEntry = (dossier: WithLines, id: string): SourceLocation =>
  inYaml(dossier, 'bewijs.yaml', [`evidence/${id}`, 'evidence']);

const firstPlace = ({ params }: Finding) => ('places' in params ? params.places[0] : undefined);

/** The location of the subject. For the title of a file, that is in the register. */
const atSubject = (finding: Finding, dossier: WithLines): SourceLocation => {
  const { subject } = finding;
  switch (subject.kind) {
    case 'file': {
      const first = firstPlace(finding);
      if (first?.part === 'title') return inEntry(dossier, first.entry ?? '');
      // A line of a file packed inside is no line of the file itself.
      const line = first?.inside === undefined ? first?.line : undefined;
      return { file: `bewijs/${subject.path}`, line: line ?? null };
    }
    case 'question':
      return inYaml(dossier, 'antwoorden.yaml', [`answers/${subject.id}`, 'answers']);
    case 'criterion':
      return inYaml(dossier, 'bewijs.yaml', ['evidence']);
    case 'dossier':
      return inYaml(dossier, 'school.yaml', []);
  }
};

/** The place to mend a finding. */
export const locateFinding = (finding: Finding, dossier: WithLines): SourceLocation => {
  const { file: written, line = 1 } = firstPlace(finding) ?? {};
  if (written !== undefined) return { file: written, line };
  const { subject, code, params } = finding;
  const mendedAt = findRecord(code)?.mendedAt;
  if (mendedAt === 'entry') {
    return subject.kind === 'file' && subject.id !== undefined
      ? inEntry(dossier, subject.id)
      : atSubject(finding, dossier);
  }
  if (mendedAt === undefined) return atSubject(finding, dossier);
  const { file, keys } = mendedAt(params);
  return inYaml(dossier, file, keys);
};
