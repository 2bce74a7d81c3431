import { Document, isMap } from 'yaml';
import type { AnswersFile, Dossier, DossierFileName } from '../dossier.ts';
import { FORMAT_VERSION } from '../dossier-values.ts';
import { schemaName } from '../schema-name.ts';
import { voicesFileName } from '../voices-file-name.ts';
import type { VoicesFile } from '../voices-file-shape.ts';
import { contactComment, copyComment, dossierComments } from '../words/files.ts';

/** The path of the JSON Schema of a dossier file, as that file names it. */
export const schemaPath = (file: string): string =>
  `${file.includes('/') ? '../' : ''}rapport/schema/${schemaName(file)}.schema.json`;

const render = (
  file: DossierFileName,
  data: unknown,
  about: string = dossierComments[file],
  layOut: (document: Document) => void = () => undefined,
): string => {
  const document = new Document(data);
  const school = document.get('school');
  if (file === 'school.yaml' && isMap(school)) school.comment = contactComment;
  layOut(document);
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

/** The text of a new file with voices: each source and each item on a line of its own. */
export const newVoicesText = (voices: VoicesFile): string =>
  render(voicesFileName(voices.group), voices, undefined, (document) => {
    const lines = [...voices.sources.keys()].map((index) => ['sources', index]);
    for (const path of [...lines, ...Object.keys(voices.items).map((code) => ['items', code])]) {
      const node = document.getIn(path);
      if (isMap(node)) node.flow = true;
    }
  });

/** The text of the copy of one person. @param whose what the tool calls it with `--as`: a role, or a role with the id of the copy */
export const newCopyText = (whose: string, answers: AnswersFile): string =>
  render('antwoorden.yaml', answers, copyComment(whose));

/** The text of a file that a change may make; null for every other. */
export const emptyFileText = (file: DossierFileName): string | null =>
  file === 'uitzonderingen.yaml' ? render(file, { formatVersion: FORMAT_VERSION, waivers: [] }) : null;
