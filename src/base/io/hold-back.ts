import type { Host } from '../command.ts';
import { hostWith } from './host-with.ts';

/** The same host, but for what is written to stderr: that is kept, for work that goes on side by side and is told in order. */
export const holdBack = (host: Host): { host: Host; text: () => string } => {
  const written: string[] = [];
  const write = (text: string): boolean => {
    written.push(text);
    return true;
  };
  // No terminal: two progress bars at the same time would write over each other.
  const stderr = Object.create(host.stderr, { write: { value: write }, isTTY: { value: false } });
  return { host: hostWith(host, { stderr }), text: () => written.join('') };
};
