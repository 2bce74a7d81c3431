import { createPrompt, isEnterKey, isTabKey, useKeypress, usePrefix, useState } from '@inquirer/core';
import { completePath } from '../../base/io/typed-path.ts';

type Config = { message: string; keys: string; folder: string; complain: (typed: string) => string | null };

/** An input for a path. Tab completes it as far as possible, and the remaining candidates show below it. */
const prompt = createPrompt<string, Config>(({ message, keys, folder, complain }, done) => {
  const [status, setStatus] = useState<'idle' | 'done'>('idle');
  const [value, setValue] = useState('');
  const [names, setNames] = useState<string[]>([]);
  const [complaint, setComplaint] = useState<string | null>(null);
  const prefix = usePrefix({ status });

  useKeypress((key, line) => {
    if (isEnterKey(key)) {
      const wrong = complain(value);
      setComplaint(wrong);
      // Enter took the text out of the line: it is there to be mended.
      if (wrong !== null) return void line.write(value);
      setStatus('done');
      done(value);
    } else if (isTabKey(key)) {
      const { completed, candidates } = completePath(value, folder);
      line.clearLine(0);
      line.write(completed);
      setValue(completed);
      setNames(candidates.length > 1 ? candidates : []);
    } else {
      setValue(line.line);
      setNames([]);
    }
  });

  const top = `${prefix} ${message} ${value}`;
  return status === 'done' ? top : [top, [...(complaint === null ? [] : [complaint]), ...names, keys].join('\n')];
});

/** Asks for a path. @throws inquirer's ExitPromptError when the user leaves */
export const askPath = async (
  config: Config,
  context: { input: NodeJS.ReadStream; output: NodeJS.WriteStream; signal: AbortSignal },
): Promise<string> => await prompt(config, context);
