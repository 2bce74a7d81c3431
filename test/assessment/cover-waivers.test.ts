import { expect, it } from 'vitest';
import { aDossier, aMark, anEntry, fileFacts } from '../support/results/builders.ts';
import { judge } from '../support/results/results.ts';

/** A number that passes the eleven-test, made here so that it stands in no file of the project. */
const BSN = ['1112', '22333'].join('');

const waiver = (subject: string, reason: string) => ({
  code: 'empty-file',
  subject,
  reason,
  by: 'ib',
  until: '2027-07-31',
});

it('covers personal data in the subject and the reason of a waiver, and still knows what it is for', async () => {
  const name = 'brief j.pietersen@ouders.example.pdf';
  const dossier = aDossier({
    register: { evidence: { brief: anEntry({ file: name }) } },
    waivers: {
      waivers: [
        waiver(name, `De brief van burgerservicenummer ${BSN} komt nog.`),
        waiver('post_k.jansen@ouders.example', 'Het bestand volgt na de studiedag.'),
        waiver('los.pdf', 'Vraag het even na bij k.jansen@ouders.example.'),
      ],
    },
  });
  const result = await judge(aMark(), dossier, [fileFacts(name, { bytes: 0 })]);
  const accepted = result.findings.find(({ code }) => code === 'empty-file');
  expect(accepted?.waived?.reason).toBe('De brief van burgerservicenummer ••••••••• komt nog.');
  const text = JSON.stringify(result.findings);
  for (const value of [BSN, 'pietersen', 'jansen']) expect(text).not.toContain(value);
  const unused = result.findings.filter(({ code }) => code === 'waiver-unused');
  expect(unused.map(({ params }) => 'subject' in params && params.subject)).toEqual([
    expect.stringMatching(/^[^a-z]*(post_)?•+$/),
    'los.pdf',
  ]);
});
