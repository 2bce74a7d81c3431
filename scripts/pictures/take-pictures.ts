import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import emulator from '@xterm/headless';
import { drawScreen } from './draw-screen.ts';

/** Plays the real program in a terminal, from nothing to a report, and draws the screens that the manual shows. */

const binary = fileURLToPath(new URL('../../bin/ouder-audit.js', import.meta.url));
const SIZE = { cols: 92, rows: 32 };
const KEY = { enter: '\r', down: '\u001B[B', space: ' ', leave: '\u0003' } as const;
/** Long, for a busy machine: a screen that never comes is a mistake in the steps below. */
const PATIENCE_MS = 120_000;

type Step = {
  /** Words that have to be on the screen before anything is done. */
  see: string;
  type: string;
  /** The name of the picture that is taken first, with its words for a screen reader. */
  picture?: { name: string; title: string };
};

const STEPS: readonly Step[] = [
  {
    see: 'Enter: bevestigen',
    type: KEY.enter,
    picture: {
      name: 'menu',
      title: 'Het menu als u begint: de voorbeeldschool, een nieuw dossier, een dossier openen',
    },
  },
  {
    see: 'Ctrl-C: terug',
    type: 'd',
    picture: { name: 'dossier', title: 'Het menu van een dossier, met wat nu het handigst is' },
  },
  { see: 'Enter: bevestigen', type: KEY.down + KEY.down + KEY.enter },
  { see: 'Hoe heet de school?', type: `De Brug${KEY.enter}` },
  { see: 'In welke plaats?', type: `Utrecht${KEY.enter}` },
  { see: 'Wat voor school is het?', type: KEY.enter },
  { see: 'schooljaar', type: KEY.enter },
  { see: 'Ctrl-C: terug', type: KEY.enter },
  {
    see: 'Enter: klaar',
    type: KEY.space + KEY.down.repeat(3) + KEY.space + KEY.down + KEY.space + KEY.enter,
    picture: { name: 'aan-tafel', title: 'De vraag wie er aan tafel zitten' },
  },
  { see: 'Waar wilt u beginnen?', type: KEY.enter },
  {
    see: '?: alle toetsen',
    type: '2',
    picture: { name: 'vraag', title: 'De eerste vraag, met de niveaus om uit te kiezen' },
  },
  { see: 'Waaraan ziet u dat?', type: `Ouders schreven hoofdstuk 2.${KEY.enter}` },
  { see: '?: alle toetsen', type: KEY.leave },
  { see: 'Ctrl-C: terug', type: KEY.leave },
  { see: 'Enter: bevestigen', type: KEY.leave },
];

const CHECK: readonly Step[] = [
  { see: 'Niet geslaagd', type: '', picture: { name: 'controle', title: 'De uitkomst van de controle op één scherm' } },
];

/** Plays the program in a folder. @returns the pictures as SVG, by their names */
const play = async (args: string[], place: string, steps: readonly Step[]): Promise<Record<string, string>> => {
  const settings = join(place, '..');
  const screen = new emulator.Terminal({ ...SIZE, scrollback: 0, allowProposedApi: true });
  const program = spawn(process.execPath, [binary, ...args, '--today', '2026-11-23'], {
    ...SIZE,
    cwd: place,
    name: 'xterm-256color',
    env: { ...process.env, TERM: 'xterm-256color', XDG_CONFIG_HOME: settings, XDG_CACHE_HOME: settings, NO_COLOR: '' },
  });
  let [sent, drawn, since] = [0, 0, ''];
  program.onData((data) => {
    sent += 1;
    since += data;
    screen.write(data, () => {
      drawn += 1;
    });
  });
  const pictures: Record<string, string> = {};
  try {
    for (const { see, type, picture } of steps) {
      const until = Date.now() + PATIENCE_MS;
      while (!since.includes(see) || drawn < sent) {
        if (Date.now() > until) throw new Error(`"${see}" never came:\n${since.slice(-2000)}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      if (picture !== undefined) pictures[picture.name] = drawScreen(screen, picture.title);
      since = '';
      program.write(type);
    }
  } finally {
    program.kill();
  }
  return pictures;
};

/** @returns the pictures of the manual as SVG, by their names */
export const takePictures = async (): Promise<Record<string, string>> => {
  const folder = mkdtempSync(join(tmpdir(), 'ouder-audit-pictures-'));
  const place = join(folder, 'Documenten');
  mkdirSync(place);
  try {
    return { ...(await play([], place, STEPS)), ...(await play(['check', 'voorbeeldschool'], place, CHECK)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
