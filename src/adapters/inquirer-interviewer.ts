import type { AnswerChoice, Interviewer, QuestionOnScreen } from '../app/ports.ts';
import { breakLines, breakTips } from '../domain/plain-text.ts';
import { interviewWords as words } from '../messages/nl-interview.ts';
import { DEFAULT_COLUMNS, LEFT, makeAsk, orLeft, pageSizeOf, type Terminal } from './inquirer-prompts.ts';
import { askEvidence, askSchool, askText } from './interview-forms.ts';
import {
  answerOptions,
  choiceWords,
  confirmationWords,
  isCurrent,
  noticeLines,
  questionLines,
} from './interview-screens.ts';
import { askLevel } from './level-prompt.ts';

/** Room for the cursor and the key in front of an option. */
const OPTION_MARGIN = 6;

const askAnswer = async (terminal: Terminal, question: QuestionOnScreen): Promise<AnswerChoice> => {
  const { input, output } = terminal;
  const columns = output.columns ?? DEFAULT_COLUMNS;
  const options = answerOptions(question, columns - OPTION_MARGIN);
  const config = {
    message: words.choose,
    options,
    start: options.findIndex(isCurrent(question)),
    help: [words.example, ...breakLines(question.example, columns - 2)],
    keys: breakTips(words.levelKeys, columns - 1).join('\n'),
    pageSize: pageSizeOf(terminal),
    short: choiceWords,
  };
  const chosen = await orLeft(input, async (signal) => await askLevel(config, { input, output, signal }));
  return chosen === LEFT ? { kind: 'stop' } : chosen;
};

/** An interviewer that asks on a terminal. All its words are Dutch, also inquirer's own. */
export const openInquirerInterviewer = (terminal: Terminal): Interviewer => {
  const ask = makeAsk(terminal);
  const print = (lines: string[]) => {
    const width = (terminal.output.columns ?? DEFAULT_COLUMNS) - 1;
    const broken = lines.flatMap((line) => breakLines(line, width));
    terminal.output.write(`${broken.join('\n')}\n`);
  };
  return {
    show: (notice) => print(noticeLines(notice, terminal)),
    async askPresent(roles) {
      const choices = roles.map(({ id, title, present }) => ({ value: id, name: title, checked: present }));
      const chosen = await ask.checkbox({ message: words.present, choices, needed: words.presentNeeded });
      return chosen === LEFT ? 'stop' : chosen;
    },
    async confirm(question) {
      const { message, yes, no } = confirmationWords(question);
      const choices = [
        { name: yes, value: true },
        { name: no, value: false },
      ];
      const chosen = await ask.select({ message, choices });
      return chosen === LEFT ? 'stop' : chosen;
    },
    async askAnswer(question) {
      print(questionLines(question, terminal));
      return await askAnswer(terminal, question);
    },
    askText: async (request) => await askText(ask, request),
    askSchool: async (proposed) => await askSchool(ask, proposed),
    askEvidence: async (question) => await askEvidence(ask, question),
  };
};
