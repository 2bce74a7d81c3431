import { type ListLanguage, type SurveyList, withBeside } from '../survey-list.ts';

/**
 * A script that makes the list in Google Forms, to paste at script.google.com: a form for each language, without names or mail
 * addresses. What it asks stands in it as JSON, so that no text can become a piece of script.
 */

const formOf = (own: ListLanguage) => ({
  title: own.beside === null ? own.title : `${own.title} / ${own.beside.title}`,
  description: [own.concept, own.intro, own.beside?.intro].filter((text) => text != null).join('\n\n'),
  thanks: own.thanks,
  questions: own.items.map(withBeside),
  answers: own.answers.map(withBeside),
});

/** JSON that is also safe in a script: in ASCII, without what ends a line or a script element. */
const asLiteral = (value: unknown): string =>
  JSON.stringify(value, null, 1).replace(
    /[\u007F-\uFFFF<>]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const SCRIPT = `function maakVragenlijst() {
  LIJSTEN.forEach(function (lijst) {
    var form = FormApp.create(lijst.title);
    form.setTitle(lijst.title);
    form.setDescription(lijst.description);
    form.setConfirmationMessage(lijst.thanks);
    form.setCollectEmail(false);
    form.setAllowResponseEdits(false);
    form.setPublishingSummary(false);
    form.setShowLinkToRespondAgain(true);
    lijst.questions.forEach(function (vraag) {
      form.addMultipleChoiceItem().setTitle(vraag).setChoiceValues(lijst.answers).setRequired(false);
    });
    Logger.log(lijst.title);
    Logger.log('Link om te delen: ' + form.getPublishedUrl());
    Logger.log('Link om te bekijken: ' + form.getEditUrl());
  });
}
`;

/** @param explanation comments for the top of the script, a line each */
export const renderGoogleScript = ({ languages }: SurveyList, explanation: readonly string[]): string =>
  `${explanation.map((line) => `// ${line}\n`).join('')}\nvar LIJSTEN = ${asLiteral(languages.map(formOf))};\n\n${SCRIPT}`;
