import { HtmlValidate } from 'html-validate';

const judge = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // The style sheet is part of the page: it has to be one file without outside resources.
    'no-inline-style': 'error',
    'require-sri': 'off',
    // The templates break lines for human readers, which leaves white space at the end of some.
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
  },
});

/** What an outside judge finds in a page, one error per line. */
export const htmlErrors = async (html: string): Promise<string[]> => {
  const { results } = await judge.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, message }) => `${ruleId} ${line}: ${message}`),
  );
};
