import type { FileContent } from '../../base/output.ts';
import type { SurveyTarget } from '../flags.ts';
import { formsWords, googleWords, kioskWords, paperWords, typingWords } from '../words/export.ts';
import type { LetterFacts } from './letter.ts';
import type { ListLanguage, SurveyList } from './survey-list.ts';

/** A file of an export; its name says for whom it is. */
export type SurveyFile = { name: string; content: FileContent };

/** What a file needs to know besides the list. */
export type ExportFacts = {
  /** The day (YYYY-MM-DD), so that the same list gives the same bytes. */
  date: string;
  creator: string;
  /** The version of the framework. */
  version: string;
  dutch: ListLanguage;
  letter: LetterFacts;
};

type Exporter = (list: SurveyList, facts: ExportFacts) => Promise<SurveyFile[]>;

/** A file for each language. */
const perLanguage = async (
  { group, languages }: SurveyList,
  name: string,
  extension: string,
  render: (own: ListLanguage) => FileContent | Promise<FileContent>,
): Promise<SurveyFile[]> => {
  const files: SurveyFile[] = [];
  for (const own of languages) {
    files.push({ name: `${group}-${name}-${own.id}.${extension}`, content: await render(own) });
  }
  return files;
};

/** The list for every target; each loads only when somebody asks for it. */
export const surveyExporters: Record<SurveyTarget, Exporter> = {
  paper: async (list, facts) => {
    const { renderPaper } = await import('./formats/paper.ts');
    const { renderTypingSheet } = await import('./formats/typing-sheet.ts');
    return [
      ...(await perLanguage(list, 'papier', 'html', (own) => renderPaper(own, list, paperWords))),
      { name: `${list.group}-papier-intypen.xlsx`, content: await renderTypingSheet(list, typingWords, facts) },
    ];
  },
  kiosk: async (list, { version }) => {
    const { renderKiosk } = await import('./formats/kiosk.ts');
    const { title, unable, words } = kioskWords;
    const content = renderKiosk(list, { version, title: title(list.group), unable, words });
    return [{ name: `${list.group}-tablet.html`, content }];
  },
  forms: async (list, facts) => {
    const { renderFormsFile } = await import('./formats/forms-file.ts');
    const words = formsWords(facts.letter.weeks);
    return await perLanguage(list, 'forms', 'docx', (own) => renderFormsFile(own, list, words, facts));
  },
  google: async (list) => {
    const { renderGoogleScript } = await import('./formats/google.ts');
    return [{ name: `${list.group}-google.gs`, content: renderGoogleScript(list, googleWords.explanation) }];
  },
  limesurvey: async (list) => {
    const { renderLimeSurvey } = await import('./formats/limesurvey.ts');
    return [{ name: `${list.group}-limesurvey.txt`, content: renderLimeSurvey(list) }];
  },
  xlsform: async (list, facts) => {
    const { renderXlsForm } = await import('./formats/xlsform.ts');
    return [{ name: `${list.group}-xlsform.xlsx`, content: await renderXlsForm(list, facts) }];
  },
  letter: async (list, facts) => {
    const { renderLetter } = await import('./formats/letter-file.ts');
    return await perLanguage(list, 'brief', 'docx', (own) => renderLetter(own, facts.dutch, list, facts.letter, facts));
  },
};
