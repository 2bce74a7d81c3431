import { Document, isMap } from 'yaml';
import type { QualityMark } from '../../framework/quality-mark.ts';
import type { Dossier, DossierFileName } from '../dossier.ts';
import { FORMAT_VERSION } from '../dossier-values.ts';
import { contactComment, copyComment, dossierComments } from '../words/files.ts';

/** The path of the JSON Schema of a dossier file, relative to the dossier. */
export const schemaPath = (file: string): string => `rapport/schema/${file.replace(/\.yaml$/, '.schema.json')}`;

const render = (file: DossierFileName, data: unknown, about: string = dossierComments[file]): string => {
  const document = new Document(data);
  const school = document.get('school');
  if (file === 'school.yaml' && isMap(school)) school.comment = contactComment;
  const comment = about.replace(/^/gm, '# ');
  return `# yaml-language-server: $schema=${schemaPath(file)}\n${comment}\n${document.toString({ lineWidth: 0, flowCollectionPadding: true })}`;
};

/** The texts of a new dossier: each with its schema for editors, a comment that explains the file, and the data. */
export const newDossierText = ({
  school,
  answers,
  register,
}: Pick<Dossier, 'school' | 'answers' | 'register'>): [DossierFileName, string][] => [
  ['antwoorden.yaml', render('antwoorden.yaml', answers)],
  ['bewijs.yaml', render('bewijs.yaml', register)],
  // Last, because school.yaml is what makes a folder a dossier.
  ['school.yaml', render('school.yaml', school)],
];

/** The text of a file that is added to a dossier later. */
export const newFileText = (file: DossierFileName, data: unknown): string => render(file, data);

/** The text of a role's copy without answers. */
export const newCopyText = (role: string, { id, version }: QualityMark): string =>
  render(
    'antwoorden.yaml',
    { formatVersion: FORMAT_VERSION, qualityMark: { id, version }, as: role, sessions: [], answers: {} },
    copyComment(role),
  );
