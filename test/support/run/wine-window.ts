import { spawn } from '@lydell/node-pty';
import { expect, onTestFinished } from 'vitest';
import { drawScreen } from './terminal.ts';
import type { Windows } from './wine.ts';

export type Window = {
  /** Waits until this text is on the screen. */
  see: (text: string) => Promise<void>;
  type: (keys: string) => void;
};

const [COLUMNS, ROWS] = [100, 40];

/** Opens a program of a played Windows in a window of its own. Its console draws only what changed, so the screen is what counts. */
export const openWindow = (windows: Windows, args: string[], folder: string): Window => {
  const env = { ...windows.env, NO_COLOR: undefined, TERM: 'xterm-256color' };
  const terminal = spawn('wine', args, { cwd: folder, cols: COLUMNS, rows: ROWS, env });
  let raw = '';
  terminal.onData((data) => {
    raw += data;
  });
  onTestFinished(() => terminal.kill());
  return {
    see: async (text) => {
      await expect.poll(async () => (await drawScreen(raw, COLUMNS, ROWS)).screen.join('\n')).toContain(text);
    },
    type: (keys) => terminal.write(keys),
  };
};
