import { describe, expect, it } from 'vitest';
import { openFrame } from '../../src/terminal/io/prompt-frame.ts';

const ESC = '\u001B[';

const open = (aside: boolean) => {
  const written: string[] = [];
  const terminal = { isTTY: true, columns: 0, rows: 15, write: (text: string) => written.push(text) };
  return { written, frame: openFrame(terminal as never, aside) };
};

describe('what a prompt draws', () => {
  it('can be left, and is drawn again without the room that was made for it', () => {
    const { written, frame } = open(false);
    frame.output.write(`${ESC}2B${ESC}2K${ESC}1A${ESC}2K${ESC}GVraag\nlijst\nvoet${ESC}2A${ESC}7G`);
    frame.output.write(`${ESC}8G`);
    written.splice(0);
    frame.leave();
    frame.redraw();
    frame.close();
    expect(written).toEqual([`${ESC}2B\r\n${ESC}?25h`, `Vraag\nlijst\nvoet${ESC}2A${ESC}7G`]);
  });

  it('has its cursor at its end when nothing stands below it', () => {
    const { written, frame } = open(false);
    frame.output.write('Naam? Jan');
    frame.leave();
    expect(written).toEqual(['Naam? Jan', `\r\n${ESC}?25h`]);
  });

  it('can have a screen of its own', () => {
    const { written, frame } = open(true);
    frame.output.write('Stem');
    frame.leave();
    frame.redraw();
    frame.close();
    expect(written).toEqual([
      ...[`${ESC}?1049h${ESC}H`, 'Stem', `${ESC}?1049l${ESC}?25h`],
      ...[`${ESC}?1049h${ESC}HStem`, `${ESC}?1049l`],
    ]);
  });

  it('tells the size of the terminal, also of one that does not know it', () => {
    const { output } = open(false).frame;
    expect({ tty: output.isTTY, columns: output.columns, rows: output.rows }).toEqual({
      ...{ tty: true, columns: 80, rows: 15 },
    });
  });
});
