import type { Host } from '../command.ts';
import { hostWith } from './host-with.ts';

/**
 * The same host, but for what is written to one output: that is kept, for work that goes on side by side and is told in order, or to be
 * shown in parts.
 */
export const holdBack = (host: Host, output: 'stdout' | 'stderr' = 'stderr'): { host: Host; text: () => string } => {
  const written: string[] = [];
  const write = (text: string, ...rest: unknown[]): boolean => {
    written.push(text);
    for (const each of rest) if (typeof each === 'function') each();
    return true;
  };
  // No terminal: two progress bars at the same time would write over each other. What is shown later keeps its looks.
  const isTTY = output === 'stdout' && host.stdout.isTTY;
  const held = Object.create(host[output], { write: { value: write }, isTTY: { value: isTTY } });
  return { host: hostWith(host, { [output]: held }), text: () => written.join('') };
};
